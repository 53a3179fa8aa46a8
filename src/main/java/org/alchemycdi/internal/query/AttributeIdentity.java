package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An attribute that stands for the id.
 *
 * @param attribute its name, or a path over relations to one row
 */
record AttributeIdentity<T>(Context<T> context, String attribute, Class<?> type) implements RowIdentity<T> {

    static <T> AttributeIdentity<T> of(Context<T> context, String attribute) {
        Fields fields = new Fields(
                context.entityManager().getMetamodel(),
                context.entityManager()
                        .getCriteriaBuilder()
                        .createQuery(context.modelType())
                        .from(context.modelType()));
        return new AttributeIdentity<>(
                context, attribute, fields.field(attribute).valueType());
    }

    @Override
    public List<String> attributes() {
        return List.of(attribute);
    }

    @Override
    public Object of(@Nullable Object given) {
        if (given == null) {
            throw required();
        }
        return context.coercion().coerce(given, type, attribute);
    }

    @Override
    public Optional<Object> in(Map<String, ?> values) {
        return Optional.ofNullable(values.get(attribute)).map(this::of);
    }

    @Override
    public Optional<Object> ofEntity(T entity) {
        Object value = entity;
        for (String step : attribute.split("\\.")) {
            value = value == null ? null : context.schemas().present(value).get(step);
        }
        return Optional.ofNullable(value);
    }

    @Override
    public Map<String, Object> values(Object id) {
        return Map.of(attribute, id);
    }

    @Override
    public Map<String, Object> putInto(Map<String, ?> values, Object id) {
        Map<String, Object> identified = new LinkedHashMap<>(values);
        identified.put(attribute, of(id));
        return identified;
    }

    @Override
    public String name() {
        return context.name();
    }
}
