package org.alchemycdi.internal.query;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.util.List;
import java.util.Map;
import org.alchemycdi.internal.schema.Coercion;

/**
 * That a row has all the values of one of several.
 *
 * @param rows by field; each has the same fields, and no null
 */
record Alternatives(List<Map<String, Object>> rows, Coercion coercion) implements Selection.Condition {

    @Override
    public List<Predicate> of(CriteriaBuilder builder, Fields fields) {
        List<String> names = List.copyOf(rows.get(0).keySet());
        return List.of(names.size() == 1 ? in(fields, names.get(0)) : builder.or(alternatives(builder, fields, names)));
    }

    private Predicate in(Fields fields, String name) {
        Path<?> path = fields.get(name);
        return path.in(
                rows.stream().map(row -> value(row, name, path)).distinct().toList());
    }

    private Predicate[] alternatives(CriteriaBuilder builder, Fields fields, List<String> names) {
        return rows.stream()
                .map(row -> builder.and(names.stream()
                        .map(name -> {
                            Path<?> path = fields.get(name);
                            return builder.equal(path, value(row, name, path));
                        })
                        .toArray(Predicate[]::new)))
                .toArray(Predicate[]::new);
    }

    private Object value(Map<String, Object> row, String name, Path<?> path) {
        return coercion.coerce(row.get(name), path.getJavaType(), name);
    }
}
