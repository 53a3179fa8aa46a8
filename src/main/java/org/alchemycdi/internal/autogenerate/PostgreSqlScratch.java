package org.alchemycdi.internal.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/** Schemas that are made in a transaction of the database itself, which is never committed: nobody else ever sees them. */
final class PostgreSqlScratch implements Scratch {

    private static final String SEARCH_PATH =
            "select coalesce(string_agg(quote_ident(name), ', '), 'public') from unnest(current_schemas(false)) as name";

    private final Connection connection;
    private final String name =
            "alchemy_scratch_" + Long.toHexString(ThreadLocalRandom.current().nextLong());
    private final Map<String, String> others = new LinkedHashMap<>();
    private final boolean wasAutoCommit;
    private final String live;

    /** @param connection which nobody else uses meanwhile */
    PostgreSqlScratch(Connection connection) throws SQLException {
        this.connection = connection;
        live = connection.getSchema();
        wasAutoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            begin();
        } catch (SQLException e) {
            try (this) {
                throw e;
            }
        }
    }

    /** Types of extensions are found behind. */
    private void begin() throws SQLException {
        String path = new CatalogRows(connection).text(SEARCH_PATH);
        execute("create schema " + name);
        execute("set local search_path to " + name + ", " + path + ", public");
    }

    @Override
    public DataSource dataSource() {
        return new OneConnection(connection);
    }

    @Override
    public String schema(String written) throws SQLException {
        String bare = written.substring(written.lastIndexOf('.') + 1);
        String known = bare.startsWith("\"") ? bare.substring(1, bare.length() - 1) : bare.toLowerCase(Locale.ROOT);
        if (known.equals(live)) {
            return name;
        }
        if (!others.containsKey(known)) {
            String schema = name + "_" + others.size();
            execute("create schema " + schema);
            others.put(known, schema);
        }
        return others.get(known);
    }

    @Override
    public String current() {
        return name;
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public SchemaNames schemas() {
        Map<String, String> known = new LinkedHashMap<>();
        others.forEach((schema, scratch) -> known.put(scratch, schema));
        return new SchemaNames(name, known);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(wasAutoCommit);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
