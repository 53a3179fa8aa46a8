package org.alchemycdi.type;

import jakarta.json.JsonObject;
import jakarta.persistence.Converter;

/** Keeps a {@code JsonObject} as JSON in its column. Being immutable, it is written when it is replaced. Thread-safe. */
@Converter
public final class JsonObjectConverter extends JsonConverter<JsonObject> {}
