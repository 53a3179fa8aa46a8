package org.alchemycdi.internal.listing;

import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Mistakes;

/**
 * Refuses listings of entities whose rows are in a table for each class: each request for one would be refused, since listings are
 * ordered.
 *
 * @param entities all of the application
 */
public record ListedTables(Collection<Class<?>> entities) {

    public void requireOne(AllowList allowed, Mistakes mistakes) {
        Class<?> entity = allowed.entity();
        List<Class<?>> concrete = isSpread(entity) ? concrete(entity) : List.of(entity);
        if (!concrete.equals(List.of(entity))) {
            mistakes.add(
                    Message.LISTING_OVER_TABLES,
                    allowed.place(),
                    entity.getSimpleName(),
                    String.join(
                            ", ",
                            concrete.stream().map(Class::getSimpleName).sorted().toList()));
        }
    }

    private static boolean isSpread(Class<?> entity) {
        return Stream.<Class<?>>iterate(entity, type -> type != null, Class::getSuperclass)
                .map(type -> type.getAnnotation(Inheritance.class))
                .anyMatch(inheritance ->
                        inheritance != null && inheritance.strategy() == InheritanceType.TABLE_PER_CLASS);
    }

    private List<Class<?>> concrete(Class<?> entity) {
        return entities.stream()
                .filter(entity::isAssignableFrom)
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .toList();
    }
}
