package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where a page begins.
 *
 * @param values of the row at which it does, one for each of the fields that rows are ordered by; null stays null
 * @param isBackward whether the page ends there instead
 * @param isIncluded whether that row belongs to the page
 */
record Place(List<Object> values, boolean isBackward, boolean isIncluded) {

    Place {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    @SuppressWarnings("unchecked") // only fields that have an order are ordered by
    @Nullable
    Comparable<Object> value(int index) {
        return (Comparable<Object>) values.get(index);
    }

    /** Where the page in the other direction begins if this one is empty. */
    Place turned() {
        return new Place(values, !isBackward, true);
    }
}
