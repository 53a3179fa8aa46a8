package org.alchemycdi.internal.query;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.config.Limits;
import org.alchemycdi.internal.persistence.DataErrors;
import org.alchemycdi.internal.schema.AttributeSchemas;
import org.alchemycdi.internal.schema.Coercion;
import org.alchemycdi.repository.QueryOptions;

/**
 * What all parts of a repository stand on.
 *
 * @param entityManager a proxy that leads to the EntityManager of the current request
 */
record Context<T>(
        Class<T> modelType,
        EntityManager entityManager,
        AttributeSchemas schemas,
        Limits limits,
        Cursors cursors,
        QueryOptions options) {

    private static final Coercion COERCION = new Coercion();

    Context<T> with(QueryOptions changed) {
        return new Context<>(modelType, entityManager, schemas, limits, cursors, changed);
    }

    /** The same for a subclass of the entity. */
    <S extends T> Context<S> of(Class<S> subclass) {
        return new Context<>(subclass, entityManager, schemas, limits, cursors, options);
    }

    /** The same for an entity that this one is related to, found by its key. */
    <E> Context<E> ofRelated(Class<E> related) {
        return new Context<>(related, entityManager, schemas, limits, cursors, QueryOptions.defaults());
    }

    /** For one call: each call of the proxy looks for the EntityManager of the request anew. */
    Context<T> direct() {
        return on(attempt(() -> Direct.of(entityManager)));
    }

    /** The same for a call that writes. */
    Context<T> writing() {
        return on(attempt(() -> Direct.forWriting(entityManager)));
    }

    private Context<T> on(EntityManager direct) {
        return new Context<>(modelType, direct, schemas, limits, cursors, options);
    }

    String name() {
        return modelType.getSimpleName();
    }

    EntityType<T> type() {
        return entityManager.getMetamodel().entity(modelType);
    }

    EntityKey<T> key() {
        return new EntityKey<>(entityManager, modelType, schemas, COERCION);
    }

    /** What methods that are given an id find rows by. */
    RowIdentity<T> identity() {
        Optional<String> attribute = options.idAttribute();
        return attribute.isPresent() ? AttributeIdentity.of(this, attribute.get()) : key();
    }

    /** What an upsert finds the row of these values by, if not by its key. */
    List<String> matchFields(Map<String, ?> values) {
        return options.matchFields().isEmpty()
                ? options.idAttribute().filter(attribute -> values.get(attribute) != null).stream()
                        .toList()
                : options.matchFields();
    }

    Coercion coercion() {
        return COERCION;
    }

    /** Writes values into a managed entity. */
    void apply(Map<String, ?> values, T entity) {
        Copies copies = new Copies(this);
        schemas.apply(copies.replaced(entity.getClass(), values), entity);
        copies.write();
    }

    /** Runs the work; what fails becomes one of our exceptions, in the words that the options give it. */
    <R> R attempt(Supplier<R> work) {
        try {
            return DataErrors.translate(work);
        } catch (AlchemyException e) {
            throw options.worded(e);
        } catch (IllegalStateException e) {
            throw NewRelated.behind(e, this)
                    .<RuntimeException>map(refusal -> options.worded(refusal))
                    .orElse(e);
        }
    }
}
