package org.alchemycdi.library.probe;

import jakarta.enterprise.context.Dependent;
import java.util.UUID;

@Dependent
@Subclass
public class DependentNotes extends GenericNotes<UUID, Note> {}
