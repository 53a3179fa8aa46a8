package org.alchemycdi.library.probe;

import jakarta.enterprise.context.ApplicationScoped;
import org.alchemycdi.service.RepositoryService;

@ApplicationScoped
@Subclass
public class ApplicationNotes extends RepositoryService<Note> {}
