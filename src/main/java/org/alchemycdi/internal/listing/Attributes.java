package org.alchemycdi.internal.listing;

import jakarta.persistence.Entity;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Mistakes;
import org.alchemycdi.internal.message.Nearest;
import org.alchemycdi.internal.schema.Coercion;
import org.alchemycdi.internal.schema.ConverterPath;
import org.alchemycdi.internal.schema.EntityAttribute;
import org.alchemycdi.internal.schema.EntityShape;
import org.alchemycdi.internal.schema.Mapping;
import org.alchemycdi.internal.schema.OpaqueColumns;
import org.alchemycdi.internal.schema.Shapes;

/**
 * The attributes that an allow-list names. They are found on the class, so that a listing is checked, and described, before
 * any bind is open; a query looks them up in the metamodel once more.
 */
final class Attributes {

    /** For what an attribute is wanted, and which types will do. */
    enum Use {
        ORDER_BY("orderBy", "attributes of single values", any -> true),
        DEFAULT_ORDER("defaultOrder", "attributes of single values", any -> true),
        SEARCH("search", "attributes that are text", type -> type == String.class),
        FIELDS("fields", "attributes whose values a text can stand for", Coercion::readsTexts),
        IN("in", "attributes whose values a text can stand for", Coercion::readsTexts),
        NOT_IN("notIn", "attributes whose values a text can stand for", Coercion::readsTexts),
        CREATED("created", "attributes with an order", Use::isOrdered),
        UPDATED("updated", "attributes with an order", Use::isOrdered);

        private final String text;
        private final String taken;
        private final Predicate<Class<?>> isTaken;

        Use(String text, String taken, Predicate<Class<?>> isTaken) {
            this.text = text;
            this.taken = taken;
            this.isTaken = isTaken;
        }

        private static boolean isOrdered(Class<?> type) {
            return Coercion.readsTexts(type) && Comparable.class.isAssignableFrom(type);
        }

        /** As the allow-list has it. */
        @Override
        public String toString() {
            return text;
        }
    }

    private final Class<?> entity;
    private final String place;
    private final Shapes shapes;
    private final Mistakes mistakes;

    Attributes(Class<?> entity, String place, Shapes shapes, Mistakes mistakes) {
        this.entity = entity;
        this.place = place;
        this.shapes = shapes;
        this.mistakes = mistakes;
    }

    void requireEntity() {
        if (!entity.isAnnotationPresent(Entity.class)) {
            mistakes.add(Message.NOT_AN_ENTITY, entity.getName(), place);
        }
    }

    /** The attribute that is the key, where one alone is. */
    Optional<EntityAttribute> id() {
        List<EntityAttribute> ids = shapes.entity(entity).ids();
        return ids.stream()
                .filter(attribute -> ids.size() == 1 && attribute.kind() == Mapping.Kind.BASIC)
                .findFirst();
    }

    /** The paths of all values that the key consists of. */
    List<String> key() {
        return paths("", shapes.entity(entity).ids()).toList();
    }

    private Stream<String> paths(String before, Collection<EntityAttribute> attributes) {
        return attributes.stream().flatMap(attribute -> {
            String path = before + attribute.name();
            return switch (attribute.kind()) {
                case EMBEDDED -> paths(path + ".", target(attribute).attributes());
                case TO_ONE -> paths(path + ".", target(attribute).ids());
                default -> Stream.of(path);
            };
        });
    }

    private EntityShape target(EntityAttribute attribute) {
        return shapes.entity(attribute.mapping().target().raw());
    }

    /** The type of a value of the attribute; never primitive. Nothing, but a mistake, where there is none for this use. */
    Optional<Class<?>> type(String path, Use use) {
        EntityShape owner = shapes.entity(entity);
        ConverterPath converters = ConverterPath.of(entity);
        int start = 0;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', start)) {
            Optional<EntityAttribute> step = find(owner, path.substring(start, dot), path, use);
            if (step.isEmpty() || !leadsToOneRow(step.get(), path, use)) {
                return Optional.empty();
            }
            owner = target(step.get());
            converters = step.get().kind() == Mapping.Kind.TO_ONE
                    ? ConverterPath.of(owner.type())
                    : converters.at(step.get());
            start = dot + 1;
        }
        ConverterPath outer = converters;
        return find(owner, path.substring(start), path, use)
                .filter(attribute -> isComparable(attribute, outer.at(attribute), path, use))
                .flatMap(attribute -> value(attribute, path, use));
    }

    private Optional<EntityAttribute> find(EntityShape owner, String name, String path, Use use) {
        EntityAttribute found = owner.find(name);
        if (found == null) {
            List<String> known = owner.attributes().stream()
                    .map(EntityAttribute::name)
                    .sorted()
                    .toList();
            mistakes.add(
                    Message.UNKNOWN_LISTED_ATTRIBUTE,
                    place,
                    path,
                    use,
                    owner.type().getSimpleName(),
                    name,
                    Nearest.question(name, known));
        }
        return Optional.ofNullable(found);
    }

    private boolean leadsToOneRow(EntityAttribute attribute, String path, Use use) {
        boolean leads = attribute.kind() == Mapping.Kind.TO_ONE || attribute.kind() == Mapping.Kind.EMBEDDED;
        if (!leads) {
            refuse(path, use, "paths over relations to one row, and over embeddables");
        }
        return leads;
    }

    private boolean isComparable(EntityAttribute attribute, ConverterPath converters, String path, Use use) {
        boolean isOpaque = OpaqueColumns.include(attribute.type().raw(), converters);
        if (isOpaque) {
            refuse(path, use, "attributes whose columns can be compared: none that is encrypted, hashed or JSON");
        }
        return !isOpaque;
    }

    private Optional<Class<?>> value(EntityAttribute attribute, String path, Use use) {
        Class<?> type = attribute.type().boxed();
        if (attribute.kind() == Mapping.Kind.BASIC && use.isTaken.test(type)) {
            return Optional.of(type);
        }
        refuse(path, use, use.taken);
        return Optional.empty();
    }

    private void refuse(String path, Use use, String taken) {
        mistakes.add(Message.UNUSABLE_LISTED_ATTRIBUTE, place, path, use, taken);
    }
}
