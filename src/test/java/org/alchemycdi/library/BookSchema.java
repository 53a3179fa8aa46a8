package org.alchemycdi.library;

public record BookSchema(Long id, String title, AuthorSchema author) {}
