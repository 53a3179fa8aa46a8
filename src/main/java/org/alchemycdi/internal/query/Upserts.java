package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.metamodel.Attribute;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.persistence.platform.GivenIds;
import org.alchemycdi.internal.persistence.platform.RowInsert;
import org.alchemycdi.repository.DuplicateKeyException;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.repository.NotFoundException;
import org.alchemycdi.repository.QueryOptions;
import org.alchemycdi.repository.Updated;
import org.alchemycdi.repository.Upserted;

/** Finds the row of given values, or makes it; two transactions that do so at once make one row. */
final class Upserts<T> {

    private final Context<T> context;
    private final Reader<T> reader;
    private final Reader<T> locking;
    private final Writer<T> writer;

    Upserts(Context<T> context) {
        this.context = context;
        this.reader = new Reader<>(context.with(context.options().lock(LockModeType.NONE)));
        this.locking = new Reader<>(context.with(locking(context.options())));
        this.writer = new Writer<>(context);
    }

    /** Waits as long as the caller does; a row that is skipped would be inserted again. */
    private static QueryOptions locking(QueryOptions options) {
        return options.lockTimeout()
                .map(timeout -> options.lock(LockModeType.PESSIMISTIC_WRITE, timeout))
                .orElseGet(() -> options.lock(LockModeType.PESSIMISTIC_WRITE));
    }

    private EntityManager entityManager() {
        return context.entityManager();
    }

    Upserted<T> upsert(Map<String, ?> values) {
        Upserted<T> row = rowOf(values);
        return row.created() ? handedOut(row) : new Upserted<>(writer.change(row.entity(), values), false);
    }

    /** The row as it is, if it is there; otherwise a new one. */
    Upserted<T> create(Map<String, ?> values) {
        return handedOut(rowOf(values));
    }

    private Upserted<T> handedOut(Upserted<T> row) {
        reader.handedOut(List.of(row.entity()));
        return row;
    }

    Updated<T> update(Map<String, ?> values) {
        T row = locking.match(Matching.of(context, values)).orElseThrow(this::nothingMatches);
        Snapshot snapshot = new Snapshot(context);
        Map<String, Object> before = snapshot.of(row, values);
        context.apply(values, row);
        boolean isUpdated = !before.equals(snapshot.of(row, values));
        return new Updated<>(context.attempt(() -> writer.written(row)), isUpdated);
    }

    private NotFoundException nothingMatches() {
        return (NotFoundException)
                context.options().worded(Message.NO_ROW_MATCHES.as(NotFoundException::new, context.name()));
    }

    private Upserted<T> rowOf(Map<String, ?> values) {
        Matching matching = Matching.of(context, values);
        Candidate candidate = new Candidate(values);
        Optional<RowInsert> first = RowInsert.comesFirst(entityManager()) ? candidate.insert() : Optional.empty();
        boolean isUntried = first.filter(
                        row -> row.isUnique(matching.values().keySet()) && isComplete(candidate.entity()))
                .isEmpty();
        Optional<T> existing = isUntried ? existing(matching, first.isPresent()) : Optional.empty();
        return existing.map(found -> new Upserted<>(found, false))
                .or(() -> candidate.insert().map(row -> inserted(row, matching)))
                .orElseGet(() -> new Upserted<>(writer.add(complete(candidate.entity())), true));
    }

    /** What may be inserted: made when it is first needed, and once, since making a password takes its time. */
    private final class Candidate {

        private final Map<String, ?> values;
        private @Nullable Map<String, ?> related;
        private @Nullable T entity;
        private @Nullable Optional<RowInsert> insert;

        Candidate(Map<String, ?> values) {
            this.values = values;
        }

        private Map<String, ?> related() {
            if (related == null) {
                related = new Copies(context)
                        .replaced(context.modelType(), context.key().withRelated(values));
            }
            return related;
        }

        T entity() {
            if (entity == null) {
                entity = model(related());
            }
            return entity;
        }

        /**
         * Nothing where it is more than a row, or none can be made since the class is abstract. Of several tables, one does not
         * know what is in the others.
         */
        Optional<RowInsert> insert() {
            if (insert == null) {
                boolean isRow = !Modifier.isAbstract(context.modelType().getModifiers())
                        && !Tables.of(entityManager(), context.modelType()).areSeveral()
                        && isOneRow(related());
                insert = isRow ? insertOf(entity()) : Optional.empty();
            }
            return insert;
        }
    }

    private T model(Map<String, ?> values) {
        return context.schemas().toModel(values, context.modelType());
    }

    private Optional<RowInsert> insertOf(T entity) {
        return context.attempt(() -> RowInsert.of(entityManager(), entity));
    }

    /** Otherwise other entities would be touched before it is known whether the row is there. */
    private boolean isOneRow(Map<String, ?> values) {
        return context.type().getAttributes().stream()
                .filter(attribute -> attribute.isCollection() || attribute.isAssociation())
                .allMatch(attribute -> isManagedOrNone(attribute, values.get(attribute.getName())));
    }

    private boolean isManagedOrNone(Attribute<?, ?> attribute, @Nullable Object value) {
        return value == null
                || (attribute.getJavaType().isInstance(value)
                        && !attribute.isCollection()
                        && entityManager().contains(value));
    }

    private boolean isComplete(T entity) {
        try {
            context.schemas().requireComplete(entity);
            return true;
        } catch (InvalidRequestException incomplete) {
            return false;
        }
    }

    private T complete(T entity) {
        context.schemas().requireComplete(entity);
        return entity;
    }

    // MariaDB would lock the gap where there is no row, and two that wait for each other's gap are a deadlock.
    private Optional<T> existing(Matching matching, boolean isLockedLater) {
        Optional<T> found = (isLockedLater ? reader : locking).match(matching);
        if (isLockedLater) {
            found.ifPresent(locking::lock);
        }
        return found;
    }

    private Upserted<T> inserted(RowInsert insert, Matching matching) {
        T entity = complete(context.modelType().cast(insert.entity()));
        boolean isInserted = context.attempt(() -> execute(insert));
        Optional<Object> key = context.key().ofEntity(entity);
        T row = isInserted && key.isPresent()
                ? reader.getByKey(key.get())
                : locking.match(matching).orElseThrow(this::otherRowInTheWay);
        return new Upserted<>(isInserted ? announced(insert, row) : row, isInserted);
    }

    private boolean execute(RowInsert insert) {
        GivenIds givenIds = new GivenIds(entityManager());
        givenIds.remember(insert.entity());
        boolean isInserted = insert.execute();
        if (isInserted) {
            givenIds.moveSequences();
        }
        return isInserted;
    }

    private T announced(RowInsert insert, T row) {
        return context.attempt(() -> {
            insert.announce(row);
            return row;
        });
    }

    // Another unique value than those that were matched.
    private DuplicateKeyException otherRowInTheWay() {
        return (DuplicateKeyException) context.options().worded(Message.DUPLICATE_KEY.as(DuplicateKeyException::new));
    }
}
