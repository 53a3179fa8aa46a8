package org.alchemycdi.library.probe;

import jakarta.enterprise.context.RequestScoped;
import org.alchemycdi.service.RepositoryService;

@RequestScoped
@Subclass
public class RequestNotes extends RepositoryService<Note> {}
