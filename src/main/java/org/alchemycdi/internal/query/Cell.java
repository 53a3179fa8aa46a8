package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import jakarta.persistence.Tuple;

/** Makes one value from a row. */
@FunctionalInterface
interface Cell {

    @Nullable
    Object of(Tuple row);

    /** Nothing for the rows in which the other cell has nothing. */
    default Cell where(Cell present) {
        return row -> present.of(row) == null ? null : of(row);
    }
}
