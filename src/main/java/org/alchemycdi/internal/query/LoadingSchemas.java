package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.alchemycdi.internal.persistence.DataErrors;
import org.alchemycdi.internal.schema.AttributeSchemas;
import org.alchemycdi.internal.schema.Relations;
import org.alchemycdi.schema.Patch;
import org.alchemycdi.schema.Schemas;

/** The schemas of a bind: what they need of several entities, and is not loaded, is read for all of them together. */
public final class LoadingSchemas implements Schemas {

    private final Mapped mapped;

    /** @param entityManager a proxy that leads to the EntityManager of the current request */
    public LoadingSchemas(AttributeSchemas schemas, EntityManager entityManager) {
        this(new Mapped(entityManager, schemas));
    }

    LoadingSchemas(Mapped mapped) {
        this.mapped = mapped;
    }

    @Override
    public <S> S toSchema(Object entity, Class<S> schema) {
        return toSchema(List.of(entity), schema).get(0);
    }

    @Override
    public <S> List<S> toSchema(Collection<?> entities, Class<S> schema) {
        return DataErrors.translate(() -> {
            Relations relations = new RelationLoader(mapped).load(entities, schema);
            return entities.stream()
                    .map(entity -> mapped.schemas().toSchema(entity, schema, relations))
                    .toList();
        });
    }

    @Override
    public <T> T toModel(@Nullable Object data, Class<T> modelType) {
        return mapped.schemas().toModel(data, modelType);
    }

    @Override
    public Map<String, Object> present(@Nullable Object data) {
        return mapped.schemas().present(data);
    }

    @Override
    public void apply(Map<String, ?> properties, Object entity) {
        mapped.schemas().apply(properties, entity);
    }

    @Override
    public void requireComplete(Object entity) {
        mapped.schemas().requireComplete(entity);
    }

    @Override
    public void requireValid(@Nullable Object data) {
        mapped.schemas().requireValid(data);
    }

    @Override
    public <S> S read(Map<String, ?> data, Class<S> schema) {
        return mapped.schemas().read(data, schema);
    }

    @Override
    public <S> Patch<S> patch(Map<String, ?> data, Class<S> schema) {
        return mapped.schemas().patch(data, schema);
    }
}
