package org.alchemycdi.library;

import java.util.UUID;

/** With its author as a nested schema. */
public record BookSchema(UUID id, String title, Integer pages, boolean lent, AuthorSchema author) {}
