package org.alchemycdi.internal.json;

import jakarta.annotation.Nullable;
import java.nio.charset.StandardCharsets;

/**
 * Writes any value as JSON in UTF-8. Thread-safe; one per application, to be closed.
 *
 * <ul>
 *   <li>Records, pages among them, are objects with their components in the order of the declaration, nulls included;
 *       {@code @JsonbProperty}, {@code @JsonbTransient}, {@code @JsonbDateFormat}, {@code @JsonbNumberFormat},
 *       {@code @JsonbTypeAdapter} and {@code @JsonbNillable} are followed. A patch is its value.
 *   <li>Maps, collections, arrays, streams and Optionals are what one expects; values of JSON-P stay what they are.
 *   <li>Dates and times are texts in ISO form, a {@code java.util.Date} as the instant that it is. Enums, UUIDs, durations
 *       and URIs are texts, bytes are base64. A {@code BigDecimal} is a text, so that no reader loses digits; other numbers
 *       are numbers, and a NaN is null.
 *   <li>A hashed password is null.
 *   <li>An entity is an object with its id, its other basic attributes and its embeddables, as far as they are loaded: no
 *       query is made, and relations are left out. A schema says more.
 *   <li>Any other class, with all that is in it, is written by JSON-B, with nulls; so are records with annotations of JSON-B
 *       that are not named here.
 * </ul>
 */
public final class JsonWriter implements AutoCloseable {

    private final LazyJsonb jsonb = new LazyJsonb();
    private final ValueWriters writers;

    public JsonWriter() {
        this(false);
    }

    private JsonWriter(boolean isExact) {
        writers = new ValueWriters(jsonb, isExact);
    }

    /** What it writes can be read again: a decimal is a number, and a NaN is refused. */
    public static JsonWriter ofColumns() {
        return new JsonWriter(true);
    }

    public byte[] toBytes(@Nullable Object value) {
        JsonOutput out = new JsonOutput();
        writers.write(value, out);
        return out.toBytes();
    }

    public String toText(@Nullable Object value) {
        return new String(toBytes(value), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        jsonb.close();
    }
}
