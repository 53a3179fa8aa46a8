package org.alchemycdi.internal.query;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The columns of one query, each selected once. */
final class Columns {

    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Selection<?>> selections = new ArrayList<>();

    /** The value of a column, which is added where no column of this name was. */
    Cell of(String name, Supplier<Expression<?>> column) {
        int position = positions.computeIfAbsent(name, any -> {
            selections.add(column.get());
            return selections.size() - 1;
        });
        return row -> row.get(position);
    }

    List<Selection<?>> selections() {
        return selections;
    }
}
