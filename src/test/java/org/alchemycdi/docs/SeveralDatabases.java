package org.alchemycdi.docs;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import org.alchemycdi.Alchemy;
import org.alchemycdi.AlchemyBind;

/** Shown in docs/howto/several-databases.md; {@link HowtoTest} runs it. */
@Singleton
public class SeveralDatabases {

    // tag::inject
    @Inject
    @AlchemyBind("users")
    EntityManager users;

    @Inject
    @AlchemyBind("products")
    EntityManager products;

    @Inject
    Alchemy alchemy; // the same by name: alchemy.entityManager("users")
    // end::inject
}
