package org.alchemycdi.internal.persistence.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.queries.DataModifyQuery;
import org.eclipse.persistence.queries.SQLCall;
import org.eclipse.persistence.sessions.DatabaseRecord;

/** Inserts rows into one table, as many by one statement as databases and drivers take. */
final class RowsInsert {

    private static final int MOST_ROWS = 1000;
    /** SQLite's limit is 32 766, the least of all. */
    private static final int MOST_PARAMETERS = 32_000;
    /** In characters and bytes of values: a tenth of what MariaDB takes at once. */
    private static final int MOST_CONTENT = 1_600_000;

    private final UnitOfWorkImpl session;
    private final DatabaseTable table;

    RowsInsert(UnitOfWorkImpl session, DatabaseTable table) {
        this.session = session;
        this.table = table;
    }

    void execute(List<AbstractRecord> rows) {
        Statement statement = null;
        for (AbstractRecord row : rows) {
            List<DatabaseField> columns = columns(row);
            if (statement == null || !statement.takes(columns, row)) {
                if (statement != null) {
                    statement.execute();
                }
                statement = new Statement(columns);
            }
            statement.add(row);
        }
        if (statement != null) {
            statement.execute();
        }
    }

    /** Those of the row that are columns of this table; a listener may have added some, or taken them out. */
    private List<DatabaseField> columns(AbstractRecord row) {
        List<DatabaseField> columns = new ArrayList<>(row.size());
        for (DatabaseField field : row.getFields()) {
            if (field.getTable().equals(table) || !field.hasTableName()) {
                columns.add(field);
            }
        }
        return columns;
    }

    private final class Statement {

        private final List<DatabaseField> columns;
        private final List<Object> parameters = new ArrayList<>();
        private final int mostRows;
        private int rows;
        private int content;

        Statement(List<DatabaseField> columns) {
            this.columns = columns;
            this.mostRows = Math.min(MOST_ROWS, MOST_PARAMETERS / columns.size());
        }

        boolean takes(List<DatabaseField> others, AbstractRecord row) {
            return rows < mostRows && content < MOST_CONTENT && others.equals(columns);
        }

        void add(AbstractRecord row) {
            rows++;
            for (DatabaseField column : columns) {
                Object value = row.get(column);
                content += size(value);
                // What is null has the type of its column.
                parameters.add(value == null ? column : value);
            }
        }

        void execute() {
            SQLCall call = new SQLCall(sql());
            DataModifyQuery query = new DataModifyQuery(call);
            query.setSession(session);
            call.setQuery(query);
            call.returnNothing();
            call.setBatchExecutionSupported(false);
            call.setParameters(parameters);
            query.getExecutionSession().executeCall(call, new DatabaseRecord(), query);
        }

        private String sql() {
            String row = columns.stream().map(column -> "?").collect(Collectors.joining(", ", "(", ")"));
            String names = columns.stream()
                    .map(column -> column.getNameDelimited(session.getPlatform()))
                    .collect(Collectors.joining(", ", " (", ")"));
            return "INSERT INTO " + table.getQualifiedNameDelimited(session.getPlatform()) + names + " VALUES " + row
                    + (", " + row).repeat(rows - 1);
        }
    }

    private static int size(Object value) {
        if (value instanceof CharSequence text) {
            return text.length();
        }
        return value instanceof byte[] bytes ? bytes.length : 0;
    }
}
