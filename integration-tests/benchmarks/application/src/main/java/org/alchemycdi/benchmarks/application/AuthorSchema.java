package org.alchemycdi.benchmarks.application;

import java.time.LocalDate;
import java.util.UUID;

public record AuthorSchema(UUID id, String name, LocalDate dob) {}
