package org.alchemycdi.schema;

import java.util.Map;

/**
 * Turns entities into schemas, and data into entities. Injectable; thread-safe.
 *
 * <p>Data is an entity, a {@code Map}, a {@code jakarta.json.JsonObject}, a {@link Patch}, or any record or bean. Its
 * values are coerced strictly to the types of the attributes; what cannot be coerced is an
 * {@code InvalidRequestException} that names the attribute.
 */
public interface Schemas {

    /**
     * The schema of an entity: each component of a record, or property of a bean, gets the attribute of the same name.
     * Nested schemas and collections of schemas are filled from the related entities.
     */
    <S> S toSchema(Object entity, Class<S> schema);

    /** A new entity from data; properties that the entity does not have are ignored. */
    <T> T toModel(Object data, Class<T> modelType);

    /**
     * The properties of the data that are present, by name and in order: a value that was not given is not in the map, an
     * explicit null is. Of an entity, a record or a bean the null properties count as not given.
     */
    Map<String, Object> present(Object data);

    /**
     * Writes these properties into the entity, coerced; properties that the entity does not have are ignored, and so is
     * its id.
     */
    void apply(Map<String, ?> properties, Object entity);

    /**
     * Refuses an entity in which an attribute that must not be null is null.
     *
     * @throws org.alchemycdi.repository.InvalidRequestException that names the attributes
     */
    void requireComplete(Object entity);
}
