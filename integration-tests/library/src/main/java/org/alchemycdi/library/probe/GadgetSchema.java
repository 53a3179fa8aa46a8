package org.alchemycdi.library.probe;

import java.time.Instant;
import java.util.Map;

public record GadgetSchema(
        String sku, String slug, String title, Integer price, Map<String, Object> flags, Instant createdAt) {}
