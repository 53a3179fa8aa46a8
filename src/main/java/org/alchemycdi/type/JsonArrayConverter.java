package org.alchemycdi.type;

import jakarta.json.JsonArray;
import jakarta.persistence.Converter;

/** Keeps a {@code JsonArray} as JSON in its column. Being immutable, it is written when it is replaced. Thread-safe. */
@Converter
public final class JsonArrayConverter extends JsonConverter<JsonArray> {}
