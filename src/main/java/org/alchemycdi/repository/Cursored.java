package org.alchemycdi.repository;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Some rows of an order, and cursors to the pages beside them. Immutable.
 *
 * @param next the cursor of the page after this one; empty at the end
 * @param previous the cursor of the page before this one; empty at the beginning
 */
public record Cursored<T>(List<T> items, Optional<String> next, Optional<String> previous) {

    public Cursored {
        items = Collections.unmodifiableList(new ArrayList<>(items));
    }

    /** The same cursors beside other items. */
    public <S> Cursored<S> with(List<S> others) {
        return new Cursored<>(others, next, previous);
    }
}
