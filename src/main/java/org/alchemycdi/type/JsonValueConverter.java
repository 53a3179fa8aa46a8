package org.alchemycdi.type;

import jakarta.json.JsonValue;
import jakarta.persistence.Converter;

/**
 * Keeps any value of JSON in its column. A {@code JsonValue.NULL} is the JSON {@code null}, and null is no JSON at all. Being
 * immutable, a value is written when it is replaced. Thread-safe.
 */
@Converter
public final class JsonValueConverter extends JsonConverter<JsonValue> {}
