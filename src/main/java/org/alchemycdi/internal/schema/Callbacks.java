package org.alchemycdi.internal.schema;

import jakarta.persistence.EntityListeners;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.stream.Stream;

/** The callback methods of Jakarta Persistence that a class declares. */
final class Callbacks {

    private Callbacks() {}

    /** By itself or by its listeners, not counting its ancestors. */
    static boolean areDeclaredBy(Class<?> type, Class<? extends Annotation> callback) {
        EntityListeners listeners = type.getAnnotation(EntityListeners.class);
        Stream<Class<?>> listening =
                listeners == null ? Stream.of() : Stream.of(listeners.value()).flatMap(EntityShape::hierarchy);
        return Stream.concat(Stream.of(type), listening)
                .flatMap(declaring -> Arrays.stream(declaring.getDeclaredMethods()))
                .anyMatch(method -> method.isAnnotationPresent(callback));
    }
}
