package org.alchemycdi.type;

import jakarta.annotation.Nullable;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * Keeps the hash of a {@link HashedPassword} as text, of 97 characters with the default settings. It applies by itself to all
 * attributes of that type; only a unit of a persistence.xml must list it.
 *
 * <p>Made when the bind is opened, which fails if the application lacks the library that hashes. Thread-safe.
 */
@Converter(autoApply = true)
public final class HashedPasswordConverter implements AttributeConverter<HashedPassword, String> {

    /** @throws org.alchemycdi.ImproperConfigurationException if passwords cannot be hashed here */
    public HashedPasswordConverter() {
        TypeBacking.find().passwordHashing();
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable HashedPassword password) {
        return password == null ? null : password.hash();
    }

    @Override
    public @Nullable HashedPassword convertToEntityAttribute(@Nullable String hash) {
        return hash == null ? null : HashedPassword.stored(hash);
    }
}
