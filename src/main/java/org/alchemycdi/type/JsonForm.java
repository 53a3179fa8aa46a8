package org.alchemycdi.type;

import jakarta.annotation.Nullable;

/** Writes values of one type as JSON, and reads them again. Thread-safe. */
public interface JsonForm<T> {

    /** @throws org.alchemycdi.AlchemyException if the value holds what JSON cannot say */
    JsonText write(T value);

    /**
     * Null where the JSON itself is {@code null}, but for values of JSON.
     *
     * @throws org.alchemycdi.AlchemyException if the JSON is none of this type
     */
    @Nullable
    T read(JsonText json);
}
