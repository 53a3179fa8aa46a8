package org.alchemycdi.internal.assignment;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.Set;
import org.alchemycdi.AlchemyBind;

/**
 * Something of ours that the application asks for: an EntityManager, Migrations, a repository or a service.
 *
 * @param entity the entity of a repository or service
 * @param type as it is written at the injection point, without {@code Instance} or {@code Provider}
 */
public record Request(Type type, Optional<Class<?>> entity, Set<Annotation> qualifiers, String place) {

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
