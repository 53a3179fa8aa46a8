package org.alchemycdi.type;

import jakarta.annotation.Nullable;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * Keeps a text encrypted in its column.
 *
 * <pre>{@code
 * @Convert(converter = EncryptedString.class)
 * @Column(length = 500)
 * private String accessToken;
 * }</pre>
 *
 * <p>The text is encrypted by AES-256-GCM under the key {@code alchemy.encryption.key}, with a nonce of its own each time it
 * is written, so the same text looks different in every row: a query cannot compare, search or order by such an attribute,
 * and a unique constraint on its column forbids nothing. Values that were written under one of
 * {@code alchemy.encryption.old-keys} are read too, and are written under the current key when they change. A value that
 * somebody has altered is refused, never returned. Null stays null.
 *
 * <p>A text of <i>n</i> bytes in UTF-8 takes 6 + <i>length of the key's id</i> + ⌈4 (<i>n</i> + 28) / 3⌉ characters: about
 * 180 bytes fit into the 255 characters that a column has by default. Neither the row nor the column is part of what is
 * encrypted: who can write to the database can still move an encrypted value from one row to another.
 *
 * <p>The keys are read when the bind is opened; a missing or malformed one fails the start. Thread-safe.
 */
@Converter
public final class EncryptedString implements AttributeConverter<String, String> {

    private final TextCipher cipher = TypeBacking.find().textCipher();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable String text) {
        return text == null ? null : cipher.encrypt(text);
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable String encrypted) {
        return encrypted == null ? null : cipher.decrypt(encrypted);
    }
}
