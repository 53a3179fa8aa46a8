package org.alchemycdi.library;

import jakarta.enterprise.context.ApplicationScoped;
import org.alchemycdi.rest.JsonResponses;
import org.alchemycdi.service.RepositoryService;

@ApplicationScoped
public class AuthorService extends RepositoryService<Author> implements JsonResponses {}
