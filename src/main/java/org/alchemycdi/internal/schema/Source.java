package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.function.Function;

/** Where the value of a component comes from. */
public sealed interface Source {

    @Nullable
    Object read(Object owner);

    /** The type of the values, as far as it is declared. */
    ResolvedType type();

    /**
     * An attribute of an entity, or one that is reached over others.
     *
     * @param steps the last is the attribute, those before it lead to single entities and embeddables; none where the getter
     *     is one of the owner itself
     * @param getter of the entity or embeddable that is reached, in the place of an attribute, or nothing
     */
    record AttributePath(
            List<EntityAttribute> steps, @Nullable Property getter) implements Source {

        @Override
        public @Nullable Object read(Object owner) {
            Object value = owner;
            for (EntityAttribute step : steps) {
                value = value == null ? null : step.get(value);
            }
            return getter == null || value == null ? value : getter.get(value);
        }

        @Override
        public ResolvedType type() {
            return getter == null ? last().declaredType() : getter.content();
        }

        public EntityAttribute last() {
            return steps.get(steps.size() - 1);
        }
    }

    /** A property of a record or bean. */
    record Own(Property property) implements Source {

        @Override
        public @Nullable Object read(Object owner) {
            return property.get(owner);
        }

        @Override
        public ResolvedType type() {
            return property.content();
        }
    }

    /** What is found in whatever the owner, and what lies within it, turns out to be. */
    record Found(Function<Object, Object> find) implements Source {

        @Override
        public @Nullable Object read(Object owner) {
            return find.apply(owner);
        }

        @Override
        public ResolvedType type() {
            return ResolvedType.of(Object.class);
        }
    }
}
