package org.alchemycdi.library;

import java.util.UUID;

public record AccountSchema(UUID id, String email, int credit) {}
