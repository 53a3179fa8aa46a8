package org.alchemycdi.internal.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.MultipleResultsFoundException;

/** Finds the rows of many ids by few statements. */
final class RowsById<T> {

    /** What every database takes as parameters of one statement, and finds quickly. */
    private static final int MOST_PARAMETERS = 500;

    /** Types of which Java and databases agree what is equal. */
    private static final Set<Class<?>> EXACT = Set.of(Long.class, Integer.class, Short.class, UUID.class);

    private final Context<T> context;
    private final RowIdentity<T> identity;
    private final Reader<T> reader;

    RowsById(Context<T> context, RowIdentity<T> identity) {
        this.context = context;
        this.identity = identity;
        this.reader = new Reader<>(context);
    }

    /** Those that exist, by id and in the order of the ids. */
    Map<Object, T> read(Collection<?> ids) {
        return context.attempt(() -> {
            Map<Object, T> unordered = new LinkedHashMap<>();
            chunks(new LinkedHashSet<>(ids)).forEach(chunk -> unordered.putAll(withAlike(chunk, rowsOf(chunk))));
            Map<Object, T> ordered = new LinkedHashMap<>();
            ids.stream().filter(unordered::containsKey).forEach(id -> ordered.put(id, unordered.get(id)));
            return ordered;
        });
    }

    private List<List<Object>> chunks(Set<Object> ids) {
        List<Object> all = new ArrayList<>(ids);
        List<List<Object>> chunks = new ArrayList<>();
        int size = all.isEmpty()
                ? MOST_PARAMETERS
                : MOST_PARAMETERS / identity.values(all.get(0)).size();
        for (int from = 0; from < all.size(); from += size) {
            chunks.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return chunks;
    }

    private Map<Object, T> rowsOf(List<Object> ids) {
        Map<Object, T> rows = new LinkedHashMap<>();
        for (T entity : select(ids)) {
            if (rows.put(identity.ofEntity(entity).orElseThrow(), entity) != null) {
                throw Message.SEVERAL_ROWS.as(MultipleResultsFoundException::new, context.name());
            }
        }
        return rows;
    }

    /** An id may be equal to that of a row for the database and not for Java: by a collation, say. */
    private Map<Object, T> withAlike(List<Object> ids, Map<Object, T> rows) {
        List<Object> left = ids.stream().filter(id -> !rows.containsKey(id)).toList();
        if (rows.isEmpty()
                || left.stream().allMatch(this::isExact)
                || select(left).isEmpty()) {
            return rows;
        }
        left.forEach(id -> reader.match(new Matching(identity.values(id), context.coercion()))
                .ifPresent(row -> rows.put(id, row)));
        return rows;
    }

    private boolean isExact(Object id) {
        return EXACT.containsAll(
                identity.values(id).values().stream().map(Object::getClass).toList());
    }

    private List<T> select(List<Object> ids) {
        return reader.anyOf(ids.stream().map(identity::values).toList());
    }
}
