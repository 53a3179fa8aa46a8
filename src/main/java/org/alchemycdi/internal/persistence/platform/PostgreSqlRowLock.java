package org.alchemycdi.internal.persistence.platform;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.persistence.internal.expressions.ExpressionSQLPrinter;
import org.eclipse.persistence.internal.expressions.SQLSelectStatement;
import org.eclipse.persistence.internal.expressions.TableAliasLookup;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.queries.ObjectBuildingQuery;

/**
 * Locks the rows of the entity that is read. PostgreSQL refuses to lock those of tables that are joined by an outer join, which
 * related entities and subclasses of joined tables are.
 */
final class PostgreSqlRowLock {

    private PostgreSqlRowLock() {}

    static void print(SQLSelectStatement statement, ExpressionSQLPrinter printer) {
        short mode = statement.getQuery() instanceof ObjectBuildingQuery query
                ? query.getLockMode()
                : ObjectBuildingQuery.NO_LOCK;
        if (mode != ObjectBuildingQuery.LOCK && mode != ObjectBuildingQuery.LOCK_NOWAIT) {
            return;
        }
        printer.printString(" FOR UPDATE");
        String locked = aliases(statement);
        if (!locked.isEmpty()) {
            printer.printString(" OF " + locked);
        }
        if (mode == ObjectBuildingQuery.LOCK_NOWAIT) {
            printer.printString(" NOWAIT");
        }
    }

    /** Of the tables that each row of the entity has. */
    private static String aliases(SQLSelectStatement statement) {
        TableAliasLookup aliases = statement.getBuilder().getTableAliases();
        if (aliases == null || statement.getTableAliases().size() < 2) {
            return "";
        }
        List<DatabaseTable> own = EclipseLinkLists.tables(statement.getQuery().getDescriptor());
        return Arrays.stream(aliases.keys())
                .filter(alias -> own.contains(aliases.get(alias)))
                .map(DatabaseTable::getName)
                .collect(Collectors.joining(", "));
    }
}
