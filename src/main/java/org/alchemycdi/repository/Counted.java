package org.alchemycdi.repository;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Some rows and how many there are in all. Immutable.
 *
 * @param total how many rows match, whatever limit was asked for
 */
public record Counted<T>(List<T> items, long total) {

    public Counted {
        items = Collections.unmodifiableList(new ArrayList<>(items));
    }
}
