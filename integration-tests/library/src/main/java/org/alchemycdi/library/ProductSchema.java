package org.alchemycdi.library;

import java.math.BigDecimal;

public record ProductSchema(Long id, String name, BigDecimal price) {}
