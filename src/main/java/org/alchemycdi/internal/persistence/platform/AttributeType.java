package org.alchemycdi.internal.persistence.platform;

import jakarta.annotation.Nullable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.descriptors.MethodAttributeAccessor;
import org.eclipse.persistence.mappings.DatabaseMapping;

/** The declared type of a mapped attribute, which EclipseLink itself knows only after the login. */
final class AttributeType {

    private AttributeType() {}

    /** Null where the declaration does not say, as for a type variable. */
    @Nullable
    static Class<?> of(ClassDescriptor descriptor, DatabaseMapping mapping) {
        return rawType(declared(descriptor, mapping));
    }

    /** The type of the elements of a collection, or of the values of a map. */
    @Nullable
    static Class<?> ofElements(ClassDescriptor descriptor, DatabaseMapping mapping) {
        Type[] arguments = typeArguments(declared(descriptor, mapping));
        return arguments.length == 0 ? null : rawType(arguments[arguments.length - 1]);
    }

    @Nullable
    static Class<?> ofKeys(ClassDescriptor descriptor, DatabaseMapping mapping) {
        Type[] arguments = typeArguments(declared(descriptor, mapping));
        return arguments.length < 2 ? null : rawType(arguments[0]);
    }

    @Nullable
    private static Type declared(ClassDescriptor descriptor, DatabaseMapping mapping) {
        for (Class<?> type = descriptor.getJavaClass(); type != null; type = type.getSuperclass()) {
            Type declared = declaredIn(type, mapping);
            if (declared != null) {
                return declared;
            }
        }
        return null;
    }

    @Nullable
    private static Type declaredIn(Class<?> type, DatabaseMapping mapping) {
        try {
            return mapping.getAttributeAccessor() instanceof MethodAttributeAccessor accessor
                    ? type.getDeclaredMethod(accessor.getGetMethodName()).getGenericReturnType()
                    : type.getDeclaredField(mapping.getAttributeName()).getGenericType();
        } catch (NoSuchFieldException | NoSuchMethodException inherited) {
            return null;
        }
    }

    private static Type[] typeArguments(@Nullable Type type) {
        return type instanceof ParameterizedType parameterized ? parameterized.getActualTypeArguments() : new Type[0];
    }

    @Nullable
    private static Class<?> rawType(@Nullable Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        return type instanceof Class<?> rawClass ? rawClass : null;
    }
}
