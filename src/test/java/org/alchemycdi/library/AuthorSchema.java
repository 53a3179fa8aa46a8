package org.alchemycdi.library;

import java.time.LocalDate;
import java.util.UUID;

public record AuthorSchema(UUID id, String name, LocalDate dob) {}
