package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alchemycdi.internal.schema.EntityAttribute;
import org.alchemycdi.internal.schema.EntityShape;
import org.alchemycdi.internal.schema.Mapping.Kind;
import org.alchemycdi.internal.schema.Shapes;

/**
 * The id of an entity as a list of single values, the same from a row as from the entity.
 *
 * @param paths to the single values of which the id consists
 */
record RowKey(List<List<EntityAttribute>> paths) {

    /** Nothing where annotations name no id, or one that holds a relation or an array. */
    static Optional<RowKey> of(EntityShape shape, Shapes shapes) {
        List<List<EntityAttribute>> paths = paths(shape.ids(), shapes).toList();
        boolean isComparable = paths.stream().allMatch(path -> {
            EntityAttribute last = path.get(path.size() - 1);
            return last.kind() == Kind.BASIC && !last.type().raw().isArray();
        });
        return paths.isEmpty() || !isComparable ? Optional.empty() : Optional.of(new RowKey(paths));
    }

    private static Stream<List<EntityAttribute>> paths(Collection<EntityAttribute> attributes, Shapes shapes) {
        return attributes.stream().flatMap(attribute -> {
            if (attribute.kind() != Kind.EMBEDDED) {
                return Stream.of(List.of(attribute));
            }
            EntityShape embeddable = shapes.entity(attribute.type().raw());
            return paths(embeddable.attributes(), shapes)
                    .map(inner ->
                            Stream.concat(Stream.of(attribute), inner.stream()).toList());
        });
    }

    /** How many parameters a condition for one key needs. */
    int size() {
        return paths.size();
    }

    /** Nothing where the entity has no id yet. */
    @Nullable
    List<Object> of(Object entity) {
        List<Object> values = new ArrayList<>();
        for (List<EntityAttribute> path : paths) {
            Object value = entity;
            for (EntityAttribute step : path) {
                value = value == null ? null : step.get(value);
            }
            values.add(value);
        }
        return whole(values);
    }

    /** The key of a branch, or nothing in the rows in which nothing is joined. */
    Cell of(Branch branch, Columns columns) {
        List<Cell> cells = paths.stream()
                .map(path -> columns.of(branch.name() + name(path), () -> column(path, branch.path())))
                .toList();
        return row -> {
            List<Object> values = new ArrayList<>(cells.size());
            cells.forEach(cell -> values.add(cell.of(row)));
            return whole(values);
        };
    }

    private static @Nullable List<Object> whole(List<Object> values) {
        return values.stream().anyMatch(Objects::isNull) ? null : values;
    }

    private static String name(List<EntityAttribute> path) {
        return String.join(".", path.stream().map(EntityAttribute::name).toList());
    }

    private static Path<?> column(List<EntityAttribute> path, Path<?> owner) {
        Path<?> column = owner;
        for (EntityAttribute step : path) {
            column = column.get(step.name());
        }
        return column;
    }

    /** The condition for rows of these keys; {@code in} takes single values only. */
    Predicate in(List<List<Object>> keys, Path<?> owner, CriteriaBuilder builder) {
        if (size() == 1) {
            return column(paths.get(0), owner)
                    .in(keys.stream().map(key -> key.get(0)).toList());
        }
        return builder.or(keys.stream()
                .map(key -> builder.and(IntStream.range(0, size())
                        .mapToObj(i -> builder.equal(column(paths.get(i), owner), key.get(i)))
                        .toArray(Predicate[]::new)))
                .toArray(Predicate[]::new));
    }
}
