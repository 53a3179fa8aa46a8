package org.alchemycdi.cli.application;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alchemycdi.internal.config.BindSettings;

/** The tables in which Flyway keeps what it has done: those of all binds, which may share a database. */
final class Histories {

    private static final String TABLE = "flyway.table";
    private static final String DEFAULT = "flyway_schema_history";

    private Histories() {}

    /** The statements that drop the one of this bind, if there is one. */
    static List<String> dropping(BindSettings bind, Connection connection) throws SQLException {
        String name = bind.flyway().getOrDefault(TABLE, DEFAULT);
        DatabaseMetaData database = connection.getMetaData();
        String quote = database.getIdentifierQuoteString();
        List<String> statements = new ArrayList<>();
        try (ResultSet tables = database.getTables(connection.getCatalog(), connection.getSchema(), null, null)) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                if (table.equalsIgnoreCase(name)) {
                    statements.add("DROP TABLE " + quote + table + quote);
                }
            }
        }
        return statements;
    }

    static Set<String> of(Collection<BindSettings> binds) {
        return Stream.concat(Stream.of(DEFAULT), binds.stream().map(bind -> bind.flyway()
                        .getOrDefault(TABLE, DEFAULT)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
