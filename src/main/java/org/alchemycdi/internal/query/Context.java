package org.alchemycdi.internal.query;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
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

    /** For one call: each call of the proxy looks for the EntityManager of the request anew. */
    Context<T> direct() {
        return new Context<>(modelType, attempt(() -> Direct.of(entityManager)), schemas, limits, cursors, options);
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

    Coercion coercion() {
        return COERCION;
    }

    /** Runs the work; what fails becomes one of our exceptions, in the words that the options give it. */
    <R> R attempt(Supplier<R> work) {
        try {
            return DataErrors.translate(work);
        } catch (AlchemyException e) {
            throw ErrorTexts.in(options, e);
        } catch (IllegalStateException e) {
            throw NewRelated.behind(e, this)
                    .<RuntimeException>map(refusal -> ErrorTexts.in(options, refusal))
                    .orElse(e);
        }
    }
}
