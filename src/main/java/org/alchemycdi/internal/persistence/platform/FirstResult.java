package org.alchemycdi.internal.persistence.platform;

import org.eclipse.persistence.internal.expressions.SQLSelectStatement;
import org.eclipse.persistence.queries.ReadQuery;

/** A query with a first row, but without a number of rows. */
final class FirstResult {

    private FirstResult() {}

    /**
     * EclipseLink's platforms print LIMIT and OFFSET only if a number of rows is given; else they let the cursor scroll over
     * all rows before the first, which SQLite's driver cannot do at all. So such a query gets the highest number there is.
     */
    static void limit(SQLSelectStatement statement) {
        ReadQuery query = statement.getQuery();
        if (query != null && query.getFirstResult() > 0 && query.getMaxRows() <= 0) {
            query.setMaxRows(Integer.MAX_VALUE);
        }
    }
}
