package org.alchemycdi.internal.assignment;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.Set;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.async.AsyncEntityManager;
import org.alchemycdi.async.AsyncRepositoryService;
import org.alchemycdi.migration.Migrations;

/**
 * Something of ours that the application asks for: an EntityManager, Migrations, a repository or a service.
 *
 * @param entity the entity of a repository or service
 * @param type as it is written at the injection point, without {@code Instance} or {@code Provider}
 */
public record Request(Type type, Optional<Class<?>> entity, Set<Annotation> qualifiers, String place) {

    /** How a request works on its bind. */
    public enum Kind {
        SYNC,
        ASYNC,
        /** Migrations, which are the same on both. */
        EITHER
    }

    public Kind kind() {
        Class<?> raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        if (raw == AsyncEntityManager.class || raw == AsyncRepositoryService.class) {
            return Kind.ASYNC;
        }
        return raw == Migrations.class ? Kind.EITHER : Kind.SYNC;
    }

    /** What is asked for, as a developer writes it. */
    String text() {
        return type instanceof ParameterizedType generic
                ? simpleName(generic.getRawType()) + "<" + simpleName(generic.getActualTypeArguments()[0]) + ">"
                : simpleName(type);
    }

    private static String simpleName(Type type) {
        return type instanceof Class<?> plain ? plain.getSimpleName() : type.getTypeName();
    }

    public boolean isNamed() {
        return bind().isPresent();
    }

    /** The bind that is named; the unnamed {@code @AlchemyBind} names {@code default}. */
    public Optional<String> bind() {
        return qualifiers.stream()
                .filter(AlchemyBind.class::isInstance)
                .map(qualifier -> ((AlchemyBind) qualifier).value())
                .findFirst();
    }
}
