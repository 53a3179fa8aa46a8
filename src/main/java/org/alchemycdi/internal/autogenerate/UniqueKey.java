package org.alchemycdi.internal.autogenerate;

import java.util.List;

/**
 * Columns that are unique together.
 *
 * @param isIndex whether it is a unique index and no constraint
 */
record UniqueKey(String name, List<String> columns, boolean isIndex) {

    UniqueKey {
        columns = List.copyOf(columns);
    }
}
