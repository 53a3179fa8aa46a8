package org.alchemycdi.mistakes.wrong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.mistakes.Account;
import org.alchemycdi.service.RepositoryService;

/** Asks for what there is not. */
@ApplicationScoped
public class WrongBean {

    @Inject
    @AlchemyBind("usres")
    EntityManager misspelt;

    @Inject
    @SuppressWarnings("rawtypes")
    RepositoryService raw;

    @Inject
    RepositoryService<String> ofTexts;

    @Inject
    @AlchemyBind("stock")
    RepositoryService<Account> elsewhere;
}
