package org.alchemycdi.cdi;

import jakarta.annotation.Nullable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * A generic type with one argument, such as {@code RepositoryService<Author>}, equal to the JDK's own of that kind, which
 * containers compare it with.
 */
record Parameterized(Class<?> rawType, Type argument) implements ParameterizedType {

    @Override
    public Type[] getActualTypeArguments() {
        return new Type[] {argument};
    }

    @Override
    public Type getRawType() {
        return rawType;
    }

    @Override
    public @Nullable Type getOwnerType() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParameterizedType type
                && type.getOwnerType() == null
                && type.getRawType().equals(rawType)
                && type.getActualTypeArguments().length == 1
                && type.getActualTypeArguments()[0].equals(argument);
    }

    /** The formula of the JDK. */
    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(getActualTypeArguments()) ^ rawType.hashCode();
    }

    @Override
    public String toString() {
        return rawType.getName() + "<" + argument.getTypeName() + ">";
    }
}
