package org.alchemycdi.library.probe;

import jakarta.enterprise.context.ApplicationScoped;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.service.RepositoryService;

/** The application's own service of a bind, which is injected in the place of the library's. */
@ApplicationScoped
@AlchemyBind("users")
public class UsersNotes extends RepositoryService<Note> {}
