package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import jakarta.persistence.Convert;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
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

    public static boolean include(EntityAttribute attribute) {
        return include(
                attribute.type().raw(), attribute.property().annotations().find(Convert.class));
    }

    /**
     * @param type of one value
     * @param member the field or getter of the attribute
     */
    public static boolean include(Class<?> type, @Nullable Member member) {
        return include(type, member instanceof AnnotatedElement element ? element.getAnnotation(Convert.class) : null);
    }

    private static boolean include(Class<?> type, @Nullable Convert convert) {
        return TYPES.contains(type)
                || (convert != null
                        && (convert.converter() == EncryptedString.class
                                || JsonConverter.class.isAssignableFrom(convert.converter())));
    }
}
