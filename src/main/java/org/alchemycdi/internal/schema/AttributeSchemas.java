package org.alchemycdi.internal.schema;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.Nullable;
import jakarta.persistence.Entity;
import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.schema.SchemaReading.SlotRule;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.schema.Patch;
import org.alchemycdi.schema.Schemas;

/** Schemas by the attributes of entities, which are found by reflection: getter and setter where they exist, else the field. */
public final class AttributeSchemas implements Schemas {

    private final Shapes shapes = new Shapes();
    private final SchemaMapper mapper = new SchemaMapper(shapes);
    private final PresentProperties present = new PresentProperties(shapes);
    private final ModelWriter writer = new ModelWriter(shapes, present);
    private final RequiredAttributes required = new RequiredAttributes(shapes);
    private final SchemaReading reading;
    private final ValidData valid;

    /** @param rule under which names and by which formats clients send the components of schemas */
    public AttributeSchemas(SlotRule rule, Constraints constraints) {
        this.reading = new SchemaReading(shapes, rule);
        this.valid = new ValidData(shapes, reading, constraints);
    }

    /** Schemas whose components clients send by their names in Java, and nobody validates. */
    public AttributeSchemas() {
        this(SchemaReading.JAVA_NAMES, Constraints.NONE);
    }

    @Override
    public <S> S toSchema(Object entity, Class<S> schema) {
        return toSchema(entity, schema, Nesting.OUTERMOST);
    }

    /** The same, where some of what the schema asks for was read beforehand. */
    public <S> S toSchema(Object entity, Class<S> schema, Relations relations) {
        return toSchema(entity, schema, new Nesting(0, relations));
    }

    private <S> S toSchema(Object entity, Class<S> schema, Nesting nesting) {
        Object source = requireNonNull(entity, "entity") instanceof Tuple row ? byAlias(row) : entity;
        return schema.cast(mapper.map(source, requireNonNull(schema, "schema"), nesting));
    }

    /** What a schema takes from a class of sources. */
    public SchemaPlan plan(Class<?> source, Class<?> schema) {
        return mapper.plan(source, schema);
    }

    public Shapes shapes() {
        return shapes;
    }

    @Override
    public <T> T toModel(@Nullable Object data, Class<T> modelType) {
        boolean isOtherEntity = data != null
                && data.getClass().isAnnotationPresent(Entity.class)
                && modelType.isAnnotationPresent(Entity.class)
                && !modelType.isInstance(data);
        if (isOtherEntity) {
            throw Message.OTHER_ENTITY.as(
                    InvalidRequestException::new, data.getClass().getSimpleName(), modelType.getSimpleName());
        }
        return modelType.cast(writer.create(data, modelType, Path.ROOT));
    }

    @Override
    public Map<String, Object> present(@Nullable Object data) {
        return present.of(data, Path.ROOT);
    }

    @Override
    public void apply(Map<String, ?> properties, Object entity) {
        writer.apply(properties, entity, required::requireComplete);
    }

    @Override
    public void requireComplete(Object entity) {
        required.requireComplete(entity);
    }

    @Override
    public void requireValid(@Nullable Object data) {
        valid.require(data);
    }

    @Override
    public <S> S read(Map<String, ?> data, Class<S> schema) {
        return schema.cast(reading.read(data, schema, Path.ROOT));
    }

    @Override
    public <S> Patch<S> patch(Map<String, ?> data, Class<S> schema) {
        return new Patch<>(read(data, schema), reading.present(data, schema));
    }

    private static Map<String, Object> byAlias(Tuple row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (TupleElement<?> element : row.getElements()) {
            values.put(element.getAlias(), row.get(element));
        }
        return values;
    }
}
