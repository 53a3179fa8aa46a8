package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.schema.Coercion;
import org.alchemycdi.internal.schema.ConverterPath;
import org.alchemycdi.internal.schema.OpaqueColumns;
import org.alchemycdi.repository.InvalidRequestException;

/**
 * What tells one row from the others: by its match fields, by its key, or by all its values.
 *
 * @param values by attribute; a null asks for a null
 */
record Matching(Map<String, Object> values, Coercion coercion) implements Selection.Condition {

    /** As an upsert finds its row: by match fields first, then by the id, then by all values. */
    static Matching of(Context<?> context, Map<String, ?> values) {
        List<String> fields = context.matchFields(values);
        if (!fields.isEmpty()) {
            return byFields(context, fields, values);
        }
        return context.key().in(values).map(key -> byKey(context, key)).orElseGet(() -> byAll(context, values));
    }

    private static Matching byFields(Context<?> context, List<String> fields, Map<String, ?> values) {
        Map<String, Object> given = new LinkedHashMap<>();
        fields.forEach(field -> given.put(field, values.get(field)));
        given.values().removeIf(Objects::isNull);
        if (given.isEmpty()) {
            throw Message.NOTHING_TO_MATCH.as(
                    (code, reason) -> new InvalidRequestException(code, reason, String.join(", ", fields)),
                    String.join(", ", fields));
        }
        return new Matching(given, context.coercion());
    }

    static Matching byKey(Context<?> context, Object key) {
        return new Matching(context.key().values(key), context.coercion());
    }

    private static Matching byAll(Context<?> context, Map<String, ?> values) {
        Map<String, Object> own = new LinkedHashMap<>();
        for (SingularAttribute<?, ?> attribute : context.type().getSingularAttributes()) {
            if (values.containsKey(attribute.getName())
                    && isComparable(context, attribute, values.get(attribute.getName()))) {
                own.put(attribute.getName(), values.get(attribute.getName()));
            }
        }
        if (own.values().stream().allMatch(Objects::isNull)) {
            throw Message.NOTHING_TO_MATCH.as(InvalidRequestException::new, context.name());
        }
        return new Matching(own, context.coercion());
    }

    private static boolean isComparable(Context<?> context, SingularAttribute<?, ?> attribute, @Nullable Object value) {
        boolean isBasic = attribute.getPersistentAttributeType() == PersistentAttributeType.BASIC;
        boolean isRelated = attribute.isAssociation()
                && (value == null || attribute.getJavaType().isInstance(value));
        boolean isOpaque = value != null && isOpaque(context, attribute);
        return !attribute.isId() && !attribute.isVersion() && !isOpaque && (isBasic || isRelated);
    }

    private static boolean isOpaque(Context<?> context, SingularAttribute<?, ?> attribute) {
        ConverterPath path = ConverterPath.of(context.modelType()).at(attribute.getName(), attribute.getJavaMember());
        return OpaqueColumns.include(attribute.getJavaType(), path);
    }

    @Override
    public List<Predicate> of(CriteriaBuilder builder, Fields fields) {
        List<Predicate> predicates = new ArrayList<>();
        values.forEach((name, value) -> predicates.add(equal(builder, fields.field(name), name)));
        return predicates;
    }

    /** The values as the entity has them, to be compared. */
    Map<String, Object> coerced(Context<?> context) {
        Snapshot snapshot = new Snapshot(context);
        Map<String, Object> coerced = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Object attribute =
                    coercion.coerce(value, context.type().getAttribute(name).getJavaType(), name);
            coerced.put(name, snapshot.comparable(attribute));
        });
        return coerced;
    }

    private Predicate equal(CriteriaBuilder builder, Field field, String name) {
        Object value = values.get(name);
        if (value == null) {
            return builder.isNull(field.path());
        }
        Path<?> path = field.requireComparable("upserts").path();
        return builder.equal(path, coercion.coerce(value, path.getJavaType(), name));
    }
}
