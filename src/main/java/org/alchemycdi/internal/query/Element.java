package org.alchemycdi.internal.query;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import jakarta.persistence.metamodel.Type.PersistenceType;
import java.util.Comparator;
import java.util.stream.Stream;

/** One of the rows, or of the values, of a relation to many. It is joined from outside, and may be absent. */
record Element(From<?, ?> from, Type<?> type) {

    /** EclipseLink does not compare what such a relation leads to with null, but what is in it. */
    Predicate isPresent(CriteriaBuilder builder) {
        Predicate[] held = values(from, type).map(builder::isNotNull).toArray(Predicate[]::new);
        return builder.or(held);
    }

    private static Stream<Path<?>> values(Path<?> path, Type<?> type) {
        if (!(type instanceof ManagedType<?> managed)) {
            return Stream.of(path);
        }
        Stream<? extends SingularAttribute<?, ?>> attributes =
                managed.getSingularAttributes().stream().sorted(Comparator.comparing(Attribute::getName));
        return type.getPersistenceType() == PersistenceType.ENTITY
                ? attributes.filter(SingularAttribute::isId).limit(1).flatMap(id -> values(path, id))
                : attributes.flatMap(attribute -> values(path, attribute));
    }

    private static Stream<Path<?>> values(Path<?> owner, SingularAttribute<?, ?> attribute) {
        Path<?> path = owner.get(attribute.getName());
        boolean isEmbedded = attribute.getType().getPersistenceType() == PersistenceType.EMBEDDABLE;
        return isEmbedded ? values(path, attribute.getType()) : Stream.of(path);
    }
}
