package org.alchemycdi.internal.schema;

import java.lang.invoke.MethodType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A class with its type arguments, free of type variables and wildcards. */
public record ResolvedType(Class<?> raw, List<ResolvedType> arguments) {

    private static final ResolvedType OBJECT = of(Object.class);

    public static ResolvedType of(Class<?> raw) {
        return new ResolvedType(raw, List.of());
    }

    /** The type of a member as an object of {@code owner} has it: {@code K id} of an ancestor is {@code Long id} here. */
    public static ResolvedType of(Type type, Class<?> owner) {
        return resolve(type, variables(owner));
    }

    /** The argument at this place; {@code Object} where the type is raw. */
    public ResolvedType argument(int index) {
        return index < arguments.size() ? arguments.get(index) : OBJECT;
    }

    /** The class, or its wrapper for a primitive. */
    public Class<?> boxed() {
        return MethodType.methodType(raw).wrap().returnType();
    }

    /** As one would write it, without packages: {@code List<Book>}. */
    @Override
    public String toString() {
        return arguments.isEmpty()
                ? raw.getSimpleName()
                : arguments.stream()
                        .map(ResolvedType::toString)
                        .collect(Collectors.joining(", ", raw.getSimpleName() + "<", ">"));
    }

    private static Map<TypeVariable<?>, Type> variables(Class<?> owner) {
        Map<TypeVariable<?>, Type> variables = new HashMap<>();
        for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
            if (type.getGenericSuperclass() instanceof ParameterizedType parent) {
                TypeVariable<?>[] declared = type.getSuperclass().getTypeParameters();
                for (int i = 0; i < declared.length; i++) {
                    variables.put(declared[i], parent.getActualTypeArguments()[i]);
                }
            }
        }
        return variables;
    }

    private static ResolvedType resolve(Type type, Map<TypeVariable<?>, Type> variables) {
        if (type instanceof ParameterizedType generic) {
            List<ResolvedType> arguments = Arrays.stream(generic.getActualTypeArguments())
                    .map(argument -> resolve(argument, variables))
                    .toList();
            return new ResolvedType((Class<?>) generic.getRawType(), arguments);
        }
        if (type instanceof WildcardType wildcard) {
            return resolve(wildcard.getUpperBounds()[0], variables);
        }
        if (type instanceof GenericArrayType array) {
            return of(resolve(array.getGenericComponentType(), variables).raw().arrayType());
        }
        if (type instanceof TypeVariable<?> variable) {
            Type fixed = variables.get(variable);
            return fixed == null ? of(erased(variable)) : resolve(fixed, variables);
        }
        return of((Class<?>) type);
    }

    // Only the class of the bound: a bound may name its own variable, as in T extends Comparable<T>.
    private static Class<?> erased(TypeVariable<?> variable) {
        Type bound = variable.getBounds()[0];
        if (bound instanceof TypeVariable<?> other) {
            return erased(other);
        }
        return bound instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) bound;
    }
}
