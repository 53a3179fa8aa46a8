package org.alchemycdi.internal.schema;

import java.util.Set;
import org.alchemycdi.type.EncryptedString;
import org.alchemycdi.type.HashedPassword;
import org.alchemycdi.type.JsonConverter;
import org.alchemycdi.type.StoredFile;

/**
 * The one place that knows which columns hold something that no value of their attribute compares with: encrypted anew each
 * time, hashed, or JSON. They are null or not, and that is all that a query can ask.
 */
public final class OpaqueColumns {

    private static final Set<Class<?>> TYPES = Set.of(HashedPassword.class, StoredFile.class);

    private OpaqueColumns() {}

    /**
     * @param type of one value
     * @param path to the attribute
     */
    public static boolean include(Class<?> type, ConverterPath path) {
        return TYPES.contains(type)
                || path.converter()
                        .filter(converter ->
                                converter == EncryptedString.class || JsonConverter.class.isAssignableFrom(converter))
                        .isPresent();
    }
}
