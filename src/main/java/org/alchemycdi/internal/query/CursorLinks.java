package org.alchemycdi.internal.query;

import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the pages beside a page begin.
 *
 * @param place where the page itself begins; the first page begins nowhere
 * @param hasMore whether rows follow in the direction in which it was read
 * @param values of a row by which its place is known
 */
record CursorLinks(Optional<Place> place, boolean hasMore, Function<Tuple, List<Object>> values) {

    private boolean isBackward() {
        return place.filter(Place::isBackward).isPresent();
    }

    /** @param rows those of the page, in its order */
    Optional<Place> next(List<Tuple> rows) {
        if (rows.isEmpty()) {
            return isBackward() ? place.map(Place::turned) : Optional.empty();
        }
        // Who has walked back to this page has come from the next one.
        boolean isThere = hasMore || isBackward();
        return isThere
                ? Optional.of(new Place(values.apply(rows.get(rows.size() - 1)), false, false))
                : Optional.empty();
    }

    Optional<Place> previous(List<Tuple> rows) {
        if (rows.isEmpty()) {
            return isBackward() ? Optional.empty() : place.map(Place::turned);
        }
        boolean isThere = isBackward() ? hasMore : place.isPresent();
        return isThere ? Optional.of(new Place(values.apply(rows.get(0)), true, false)) : Optional.empty();
    }
}
