package org.alchemycdi.internal.query;

import jakarta.persistence.criteria.Path;
import jakarta.persistence.metamodel.Type;
import jakarta.persistence.metamodel.Type.PersistenceType;
import java.lang.invoke.MethodType;
import java.util.Optional;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.schema.ConverterPath;
import org.alchemycdi.internal.schema.OpaqueColumns;
import org.alchemycdi.repository.InvalidRequestException;

/**
 * A field that exists.
 *
 * @param name as it was asked for
 * @param converters where its converter may be declared
 * @param element where the last relation to many rows on the way leads, if there is one
 */
record Field(String name, Path<?> path, Type<?> type, ConverterPath converters, Optional<Element> element) {

    /** What a value of it is; never primitive. */
    Class<?> valueType() {
        return MethodType.methodType(path.getJavaType()).wrap().returnType();
    }

    /** Whether no value compares with what its column holds. */
    boolean isOpaque() {
        return OpaqueColumns.include(type.getJavaType(), converters);
    }

    boolean isBasic() {
        return type.getPersistenceType() == PersistenceType.BASIC;
    }

    boolean isText() {
        return isBasic() && valueType() == String.class;
    }

    boolean hasOrder() {
        return isBasic() && Comparable.class.isAssignableFrom(valueType());
    }

    /** @param way in which it would be compared: an operator, a search, an order */
    Field requireComparable(String way) {
        if (isOpaque()) {
            throw notComparable(way);
        }
        return this;
    }

    InvalidRequestException notComparable(String way) {
        return Message.NOT_COMPARABLE.as((code, reason) -> new InvalidRequestException(code, reason, name), name, way);
    }

    /** Whether it is a row or element of such a relation as a whole. */
    boolean isElement() {
        return element.isPresent() && element.get().from() == path;
    }
}
