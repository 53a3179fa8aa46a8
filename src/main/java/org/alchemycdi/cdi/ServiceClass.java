package org.alchemycdi.cdi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.alchemycdi.AlchemyBind;

/** What the class of a service says by its generic superclasses and its annotations. */
final class ServiceClass {

    private ServiceClass() {}

    /** The entity: the argument of {@code RepositoryService}, or of its async twin, through any number of generic superclasses. */
    static Optional<Class<?>> entity(Class<?> serviceClass, Class<?> service) {
        Map<TypeVariable<?>, Type> known = new HashMap<>();
        for (Class<?> type = serviceClass; type != service && type != Object.class; ) {
            if (type.getGenericSuperclass() instanceof ParameterizedType generic) {
                TypeVariable<?>[] variables = type.getSuperclass().getTypeParameters();
                for (int i = 0; i < variables.length; i++) {
                    Type argument = generic.getActualTypeArguments()[i];
                    known.put(variables[i], known.getOrDefault(argument, argument));
                }
            }
            type = type.getSuperclass();
        }
        Type entity = known.get(service.getTypeParameters()[0]);
        return entity instanceof Class<?> found ? Optional.of(found) : Optional.empty();
    }

    /** The bind that the class, or one that a container's proxy extends, is qualified with. */
    static Optional<String> bind(Class<?> serviceClass) {
        for (Class<?> type = serviceClass; type != null; type = type.getSuperclass()) {
            AlchemyBind bind = type.getAnnotation(AlchemyBind.class);
            if (bind != null) {
                return Optional.of(bind.value());
            }
        }
        return Optional.empty();
    }
}
