package org.alchemycdi.internal.query;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.persistence.RollbackOnly;
import org.alchemycdi.internal.persistence.platform.BulkInsert;
import org.alchemycdi.internal.persistence.platform.GivenIds;
import org.alchemycdi.repository.NotFoundException;
import org.alchemycdi.schema.Schemas;

/** The writing methods of a repository but for the upserts. Each flushes, so that what the database refuses is refused here. */
final class Writer<T> {

    private final Context<T> context;
    private final Reader<T> reader;

    Writer(Context<T> context) {
        this.context = context;
        this.reader = new Reader<>(context);
    }

    private EntityManager entityManager() {
        return context.entityManager();
    }

    private Schemas schemas() {
        return context.schemas();
    }

    T add(T entity) {
        return context.attempt(() -> {
            GivenIds givenIds = new GivenIds(entityManager());
            givenIds.remember(entity);
            entityManager().persist(entity);
            T written = written(entity);
            givenIds.moveSequences();
            return written;
        });
    }

    List<T> addMany(Collection<T> entities) {
        return context.attempt(() -> {
            GivenIds givenIds = new GivenIds(entityManager());
            entities.forEach(givenIds::remember);
            insert(entities);
            givenIds.moveSequences();
            return reader.handedOut(new ArrayList<>(entities));
        });
    }

    /** With whatever else has not been written yet. */
    void insert(Collection<T> entities) {
        Optional<BulkInsert> bulk = BulkInsert.of(entityManager(), entities);
        if (bulk.isEmpty()) {
            entities.forEach(entityManager()::persist);
        }
        entityManager().flush();
        bulk.ifPresent(insert -> RollbackOnly.ifFails(entityManager(), insert::execute));
    }

    T update(T entity) {
        if (entityManager().contains(entity)) {
            return context.attempt(() -> written(entity));
        }
        return change(existing(entity), schemas().present(entity));
    }

    private T existing(T entity) {
        RowIdentity<T> identity = context.identity();
        return reader.get(identity.ofEntity(entity).orElseThrow(identity::required));
    }

    /** Writes these values into a managed entity. */
    T change(T managed, Map<String, ?> values) {
        context.apply(values, managed);
        return context.attempt(() -> written(managed));
    }

    T written(T managed) {
        entityManager().flush();
        if (context.options().isRefreshed()) {
            entityManager().refresh(managed);
        }
        reader.handedOut(List.of(managed));
        return managed;
    }

    /** Every map holds the id of its row; nothing is written if one of the rows does not exist. */
    List<T> updateMany(Collection<? extends Map<String, ?>> rows) {
        RowIdentity<T> identity = context.identity();
        List<Object> ids = new ArrayList<>();
        rows.forEach(values -> ids.add(identity.in(values).orElseThrow(identity::required)));
        Map<Object, T> existing = new RowsById<>(context, identity).read(ids);
        ids.stream().filter(id -> !existing.containsKey(id)).findFirst().ifPresent(this::refuseUnknown);
        List<T> updated = new ArrayList<>();
        for (Map<String, ?> values : rows) {
            T entity = existing.get(ids.get(updated.size()));
            context.apply(values, entity);
            updated.add(entity);
        }
        return context.attempt(() -> {
            entityManager().flush();
            return reader.handedOut(updated);
        });
    }

    private void refuseUnknown(Object id) {
        context.attempt(() -> {
            throw Message.NO_ROW_OF_ID.as(NotFoundException::new, context.name(), Fields.shown("" + id));
        });
    }

    T delete(Object id) {
        T entity = reader.get(id);
        remove(List.of(entity));
        return entity;
    }

    /** Ids that are unknown are skipped. */
    List<T> deleteMany(Collection<?> idsOrEntities) {
        boolean areManaged = idsOrEntities.stream().allMatch(this::isManaged);
        List<T> entities = areManaged
                ? idsOrEntities.stream()
                        .map(context.modelType()::cast)
                        .distinct()
                        .toList()
                : new GivenRows<>(context).read(idsOrEntities);
        return remove(entities);
    }

    private boolean isManaged(Object idOrEntity) {
        return context.modelType().isInstance(idOrEntity) && entityManager().contains(idOrEntity);
    }

    List<T> remove(List<T> entities) {
        return context.attempt(() -> {
            entities.forEach(entityManager()::remove);
            entityManager().flush();
            return entities;
        });
    }
}
