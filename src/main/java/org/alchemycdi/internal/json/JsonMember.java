package org.alchemycdi.internal.json;

import jakarta.annotation.Nullable;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTransient;
import java.lang.reflect.Method;
import java.util.Optional;
import org.alchemycdi.internal.schema.Property;
import org.alchemycdi.internal.schema.ResolvedType;

/**
 * A property as JSON sees it.
 *
 * @param format how the value looks where it is not written like others of its type
 */
record JsonMember(Property property, String name, @Nullable Format format) {

    static JsonMember of(Property property, Class<?> owner) {
        JsonbProperty renamed = property.annotations().find(JsonbProperty.class);
        String name = renamed == null || renamed.value().isEmpty() ? property.name() : renamed.value();
        return new JsonMember(property, name, Format.of(property, content(property.type()), owner));
    }

    static ResolvedType content(ResolvedType type) {
        return type.raw() == Optional.class ? type.argument(0) : type;
    }

    /** {@code @JsonbTransient} on a setter is about reading only. */
    boolean isWritten() {
        return !isTransient(1);
    }

    /** {@code @JsonbTransient} on a getter is about writing only; on a record component it stands on the field as well. */
    boolean isRead() {
        return !isTransient(0);
    }

    boolean isNillable(Class<?> owner) {
        JsonbNillable own = property.annotations().find(JsonbNillable.class);
        JsonbNillable nillable = own == null ? owner.getAnnotation(JsonbNillable.class) : own;
        return nillable == null || nillable.value();
    }

    private boolean isTransient(int parametersOfOther) {
        return property.annotations().elements().stream()
                .filter(element ->
                        !(element instanceof Method method && method.getParameterCount() == parametersOfOther))
                .anyMatch(element -> element.isAnnotationPresent(JsonbTransient.class));
    }
}
