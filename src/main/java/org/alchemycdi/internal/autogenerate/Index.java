package org.alchemycdi.internal.autogenerate;

import java.util.List;

/** An index that is not unique, of all rows, over columns; others are not looked at. */
record Index(String name, List<Part> parts) {

    record Part(String column, boolean isDescending) {}

    Index {
        parts = List.copyOf(parts);
    }

    List<String> columns() {
        return parts.stream().map(Part::column).toList();
    }
}
