package org.alchemycdi.internal.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;

/** A nameless database in memory, which reads and stores names as the other does. */
final class H2Scratch implements Scratch {

    /** What of the URL of a database decides how it reads a statement. */
    private static final String SETTINGS = """
            select setting_name || '=' || setting_value from information_schema.settings where setting_name in (*)
            and setting_value <> ''""";

    private static final List<String> NAMES =
            List.of("MODE", "DATABASE_TO_UPPER", "DATABASE_TO_LOWER", "CASE_INSENSITIVE_IDENTIFIERS", "NON_KEYWORDS");

    private final Connection connection;
    private final String current;
    private final Set<String> written = new HashSet<>();

    H2Scratch(Connection live, MappedTables target) throws SQLException {
        current = quoted(live.getSchema());
        connection = target.connect("jdbc:h2:mem:;" + settings(live));
        try {
            enter();
        } catch (SQLException e) {
            try (this) {
                throw e;
            }
        }
    }

    private static String settings(Connection live) throws SQLException {
        StringBuilder url = new StringBuilder();
        new CatalogRows(live)
                .in(NAMES, SETTINGS, row -> url.append(row.getString(1)).append(';'));
        return url.toString();
    }

    private static String quoted(String schema) {
        return "\"" + schema.replace("\"", "\"\"") + "\"";
    }

    private void enter() throws SQLException {
        execute("create schema if not exists " + current);
        execute("set schema " + current);
    }

    @Override
    public DataSource dataSource() {
        return new OneConnection(connection);
    }

    @Override
    public String schema(String name) throws SQLException {
        String bare = name.substring(name.lastIndexOf('.') + 1);
        execute("create schema if not exists " + bare);
        written.add(bare.replace("\"", "").toLowerCase(Locale.ROOT));
        return bare;
    }

    @Override
    public String current() {
        return current;
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public SchemaNames schemas() throws SQLException {
        Set<String> others = new HashSet<>();
        new CatalogRows(connection).all("select schema_name from information_schema.schemata", row -> {
            if (written.contains(row.getString(1).toLowerCase(Locale.ROOT))) {
                others.add(row.getString(1));
            }
        });
        others.remove(connection.getSchema());
        return SchemaNames.of(connection.getSchema(), others);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
