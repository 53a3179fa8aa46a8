package org.alchemycdi.schema;

import jakarta.annotation.Nullable;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Turns entities into schemas, and data into entities. Injectable; thread-safe.
 *
 * <p>A schema is a record, or a bean: a class with a public constructor without arguments, and setters.
 *
 * <p>Data is an entity, a {@code Map}, a {@code jakarta.json.JsonObject}, a {@link Patch}, or any record or bean. Its
 * values are coerced strictly to the types of the attributes; what cannot be coerced is an
 * {@code InvalidRequestException} that names the attribute, a nested one by its path ({@code author.dob},
 * {@code tags[2]}). Data that is no object at all, such as null or a list, is an {@code InvalidRequestException} too.
 *
 * <p>A mistake in the application, such as a component that no attribute has the name of, is an
 * {@code AlchemyException}.
 */
public interface Schemas {

    /**
     * The schema of an entity: each component of a record, or property of a bean, gets the attribute of the same name,
     * or the one that {@link FromAttribute} names; a getter of the entity that is no attribute will do as well. Nested
     * schemas and collections of schemas are filled from the related entities, which loads lazy relations.
     *
     * <p>The types are the same, or one holds all that the other can: a number of a wider type, the text of a single value,
     * an enum for its name, an {@code Instant} for a {@code java.util.Date}, an {@code Optional} of any of these. A to-many
     * relation that is null gives an empty collection; collections are copied. Instead of an entity a {@code Map}, a
     * {@code jakarta.persistence.Tuple} with aliases, a record or a bean may be given.
     */
    <S> S toSchema(Object entity, Class<S> schema);

    /** The schemas of entities, in their order. */
    default <S> List<S> toSchema(Collection<?> entities, Class<S> schema) {
        return entities.stream().map(entity -> toSchema(entity, schema)).toList();
    }

    /**
     * A new entity from data, its id included where it is given; properties that the entity does not have are ignored. Data
     * that is such an entity already is returned as it is.
     *
     * <p>A nested object becomes the embeddable or a new related entity, a list the related entities of a to-many relation;
     * entities within the data stay themselves. Both sides of a relation are set.
     */
    <T> T toModel(@Nullable Object data, Class<T> modelType);

    /**
     * The properties of the data that are present, by the names of their attributes and in order: a value that was not given
     * is not in the map, an explicit null is. Of an entity, a record or a bean the null properties count as not given, and of an entity the empty
     * collections, the relations that are not loaded and a version of zero too; an {@code Optional} that is empty is an explicit null.
     */
    Map<String, Object> present(@Nullable Object data);

    /**
     * Writes these properties into the entity, coerced; properties that the entity does not have are ignored, and so is its
     * id. Nothing is written if one of them is refused, or if the entity would lack what {@link #requireComplete} asks for. A
     * version is never written; one that is not that of the entity is an {@code IntegrityException}, since the entity was
     * changed after the properties had been read.
     *
     * <p>A nested object changes the embeddable that is there; for a relation it is a new entity. A list replaces the whole
     * collection, null empties it. Where the other side owns the relation ({@code mappedBy}), that side is set in the entities
     * that come, and taken back in those that leave, which are read for it; one that is required there cannot be taken back,
     * unless {@code orphanRemoval} deletes the entity.
     */
    void apply(Map<String, ?> properties, Object entity);

    /**
     * Refuses an entity that lacks what the database requires, with an {@code InvalidRequestException} that names all such
     * attributes: those that are null although {@code @Column}, {@code @Basic}, {@code @ManyToOne}, {@code @OneToOne} or
     * {@code @JoinColumn} forbid it. Ids, versions and generated values are not asked for, nor what a class with a
     * {@code @PrePersist} callback declares or inherits, since it may be filled there.
     */
    void requireComplete(Object entity);

    /**
     * Refuses a record or bean that violates its constraints of Jakarta Validation, with an {@code InvalidRequestException}
     * that names the properties and says what the constraints say. Of a {@link Patch} only what was present counts. Other data
     * has no constraints of its own, and without Jakarta Validation in the application nothing has.
     */
    void requireValid(@Nullable Object data);

    /**
     * Reads a schema from an object that a client sent, strictly, such as a {@code JsonObject}: the members have the names and
     * formats that the annotations of JSON-B give the components, as they are written. Members that the schema does not have
     * are ignored. One that is missing is null, zero or false in a record, an {@code Optional} too, and stays in a bean what
     * the constructor made it.
     *
     * <p>What is no value of its component is an {@code InvalidRequestException} with its path in the names of the client.
     */
    <S> S read(Map<String, ?> data, Class<S> schema);

    /** The same, together with which components were given. */
    <S> Patch<S> patch(Map<String, ?> data, Class<S> schema);
}
