package org.alchemycdi.internal.query;

import jakarta.persistence.criteria.Path;
import jakarta.persistence.metamodel.Type;
import jakarta.persistence.metamodel.Type.PersistenceType;
import java.lang.invoke.MethodType;
import java.util.Optional;

/**
 * A field that exists.
 *
 * @param name as it was asked for
 * @param element where the last relation to many rows on the way leads, if there is one
 */
record Field(String name, Path<?> path, Type<?> type, Optional<Element> element) {

    /** What a value of it is; never primitive. */
    Class<?> valueType() {
        return MethodType.methodType(path.getJavaType()).wrap().returnType();
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

    /** Whether it is a row or element of such a relation as a whole. */
    boolean isElement() {
        return element.isPresent() && element.get().from() == path;
    }
}
