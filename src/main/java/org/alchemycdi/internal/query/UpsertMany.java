package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alchemycdi.internal.persistence.platform.GivenIds;

/** Finds the rows of given values by few statements, changes those that are there, and makes the others. */
final class UpsertMany<T> {

    /** How many rows are looked for at once. */
    private static final int CHUNK = 500;

    private final Context<T> context;
    private final Reader<T> reader;
    private final Writer<T> writer;
    private final GivenIds givenIds;
    private final List<T> created = new ArrayList<>();
    private final Map<Object, T> known = new HashMap<>();
    /** What the database might take for equal to new rows. */
    private final Set<Map<String, Object>> alike = new HashSet<>();

    UpsertMany(Context<T> context) {
        this.context = context;
        this.reader = new Reader<>(context);
        this.writer = new Writer<>(context);
        this.givenIds = new GivenIds(context.entityManager());
    }

    /** In the order of the rows; of two rows that are the same, the later one changes the earlier. */
    List<T> upsert(Collection<? extends Map<String, ?>> rows) {
        List<Map<String, ?>> all = List.copyOf(rows);
        for (int from = 0; from < all.size(); from += CHUNK) {
            find(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        List<T> written = new ArrayList<>();
        all.forEach(values -> written.add(write(values)));
        return context.attempt(() -> {
            flush();
            givenIds.moveSequences();
            return reader.handedOut(written);
        });
    }

    private void flush() {
        writer.insert(created);
        created.clear();
    }

    private void find(List<Map<String, ?>> rows) {
        Map<List<String>, List<Map<String, ?>>> byFields =
                rows.stream().collect(Collectors.groupingBy(context::matchFields));
        byFields.forEach((fields, together) -> {
            if (fields.isEmpty()) {
                List<Object> keys = new ArrayList<>();
                together.forEach(values -> context.key().in(values).ifPresent(keys::add));
                reader.byKeys(keys).forEach(known::put);
            } else {
                findByFields(
                        together.stream().filter(row -> isWhole(fields, row)).toList());
            }
        });
    }

    private void findByFields(List<Map<String, ?>> rows) {
        List<T> candidates = rows.isEmpty() ? List.of() : reader.anyOf(context.matchFields(rows.get(0)), rows);
        candidates.forEach(entity -> known.put(identity(context.schemas().present(entity)), entity));
        List<Map<String, ?>> left =
                rows.stream().filter(row -> !known.containsKey(identity(row))).toList();
        if (!candidates.isEmpty() && !left.isEmpty() && isAny(left)) {
            left.forEach(row -> match(row).ifPresent(entity -> known.put(identity(row), entity)));
        }
    }

    /** Whether the database finds one equal to a row that is not for Java: by a collation, say. */
    private boolean isAny(List<Map<String, ?>> rows) {
        return !reader.anyOf(rows.stream()
                        .map(row -> Matching.of(context, row).values())
                        .toList())
                .isEmpty();
    }

    private Optional<T> match(Map<String, ?> values) {
        return reader.match(Matching.of(context, values));
    }

    private static boolean isWhole(List<String> fields, Map<String, ?> values) {
        return fields.stream().map(values::get).noneMatch(Objects::isNull);
    }

    /** What is equal for rows that are the same. */
    private Object identity(Map<String, ?> values) {
        return context.matchFields(values).isEmpty()
                ? context.key().in(values).orElseGet(Object::new)
                : Matching.of(context, values).coerced(context);
    }

    private T write(Map<String, ?> values) {
        Object identity = identity(values);
        T existing = known.containsKey(identity) ? known.get(identity) : unknown(values);
        T entity = existing == null ? created(values) : existing;
        if (existing != null) {
            context.apply(values, existing);
        }
        known.put(identity, entity);
        return entity;
    }

    /** A row that is looked for alone, if at all. */
    private @Nullable T unknown(Map<String, ?> values) {
        boolean isLikeNewOne = distinction(values)
                .map(distinct -> !alike.add(Likeness.of(distinct)))
                .orElse(false);
        // It was not looked for together with the others, if some of its match fields are null.
        return isLikeNewOne || !isWhole(context.matchFields(values), values) ? flushedAndMatched(values) : null;
    }

    private Optional<Map<String, Object>> distinction(Map<String, ?> values) {
        EntityKey<T> key = context.key();
        return context.matchFields(values).isEmpty()
                ? key.in(values).map(key::values)
                : Optional.of(Matching.of(context, values).coerced(context));
    }

    private @Nullable T flushedAndMatched(Map<String, ?> values) {
        return context.attempt(() -> {
            flush();
            return match(values).orElse(null);
        });
    }

    private T created(Map<String, ?> values) {
        Map<String, ?> related =
                new Copies(context).replaced(context.modelType(), context.key().withRelated(values));
        T entity = context.schemas().toModel(related, context.modelType());
        context.schemas().requireComplete(entity);
        return context.attempt(() -> {
            givenIds.remember(entity);
            created.add(entity);
            return entity;
        });
    }
}
