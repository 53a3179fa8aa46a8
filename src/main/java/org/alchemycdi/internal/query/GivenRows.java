package org.alchemycdi.internal.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the rows that ids and entities name, mixed as one likes: an entity by its key, whatever stands for the id. */
final class GivenRows<T> {

    private final Context<T> context;
    private final RowIdentity<T> key;
    private final RowIdentity<T> identity;

    private record Given<T>(RowIdentity<T> identity, Object id) {}

    GivenRows(Context<T> context) {
        this.context = context;
        this.key = context.key();
        this.identity = context.options().idAttribute().isEmpty() ? key : context.identity();
    }

    /** Those that exist, each once and in the order in which they are given. */
    List<T> read(Collection<?> idsOrEntities) {
        List<Given<T>> given = idsOrEntities.stream().map(this::given).toList();
        Map<Given<T>, T> existing = existing(given);
        Map<Object, T> rows = new LinkedHashMap<>();
        given.stream()
                .filter(existing::containsKey)
                .map(existing::get)
                .forEach(row -> rows.putIfAbsent(key.ofEntity(row).orElseThrow(), row));
        return List.copyOf(rows.values());
    }

    private Given<T> given(Object idOrEntity) {
        return context.modelType().isInstance(idOrEntity)
                ? new Given<>(
                        key, key.ofEntity(context.modelType().cast(idOrEntity)).orElseThrow(key::required))
                : new Given<>(identity, identity.of(idOrEntity));
    }

    private Map<Given<T>, T> existing(List<Given<T>> given) {
        Map<Given<T>, T> existing = new HashMap<>();
        given.stream()
                .collect(Collectors.groupingBy(
                        Given::identity, Collectors.mapping(Given::id, Collectors.<Object>toList())))
                .forEach((by, ids) -> new RowsById<>(context, by)
                        .read(ids)
                        .forEach((id, row) -> existing.put(new Given<>(by, id), row)));
        return existing;
    }
}
