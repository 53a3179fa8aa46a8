package org.alchemycdi.type;

import jakarta.persistence.Converter;
import java.util.Map;

/**
 * Keeps a {@code Map<String, Object>} as JSON in its column. It is written when it is replaced and when it was changed in
 * place.
 *
 * <p>What is read is what JSON has: texts, truth values, nulls, {@code Long} or {@code BigInteger} for whole numbers,
 * {@code Double} or {@code BigDecimal} for others, and unmodifiable lists and maps within; a date that was put in comes back
 * as its text. A record has types of its own. Thread-safe.
 */
@Converter
public final class JsonMapConverter extends JsonConverter<Map<String, Object>> {}
