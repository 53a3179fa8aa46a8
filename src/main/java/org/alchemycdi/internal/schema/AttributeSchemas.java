package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.alchemycdi.schema.Schemas;

/** Schemas by the attributes of entities, which are found by reflection: getter and setter where they exist, else the field. */
public final class AttributeSchemas implements Schemas {

    private final Shapes shapes = new Shapes();
    private final SchemaMapper mapper = new SchemaMapper(shapes);
    private final PresentProperties present = new PresentProperties(shapes);
    private final ModelWriter writer = new ModelWriter(shapes, present);
    private final RequiredAttributes required = new RequiredAttributes(shapes);

    @Override
    public <S> S toSchema(Object entity, Class<S> schema) {
        Object source = Objects.requireNonNull(entity, "entity") instanceof Tuple row ? byAlias(row) : entity;
        return schema.cast(mapper.map(source, Objects.requireNonNull(schema, "schema"), 0));
    }

    @Override
    public <T> T toModel(@Nullable Object data, Class<T> modelType) {
        return modelType.cast(writer.create(data, modelType, Path.ROOT));
    }

    @Override
    public Map<String, Object> present(@Nullable Object data) {
        return present.of(data, Path.ROOT);
    }

    @Override
    public void apply(Map<String, ?> properties, Object entity) {
        writer.apply(properties, entity);
    }

    @Override
    public void requireComplete(Object entity) {
        required.requireComplete(entity);
    }

    private static Map<String, Object> byAlias(Tuple row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (TupleElement<?> element : row.getElements()) {
            values.put(element.getAlias(), row.get(element));
        }
        return values;
    }
}
