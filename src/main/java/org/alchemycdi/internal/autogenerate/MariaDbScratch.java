package org.alchemycdi.internal.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/** Databases of their own, since MariaDB commits whatever changes a schema. They are dropped at the end. */
final class MariaDbScratch implements Scratch {

    private static final String CHARACTERS = """
            select concat('character set ', default_character_set_name, ' collate ', default_collation_name)
            from information_schema.schemata where schema_name = database()""";

    private final Connection connection;
    private final String live;
    private final String characters;
    private final String name =
            "alchemy_scratch_" + Long.toHexString(ThreadLocalRandom.current().nextLong());
    private final Map<String, String> others = new LinkedHashMap<>();

    /** @param connection which nobody else uses meanwhile; it is led back in the end */
    MariaDbScratch(Connection connection) throws SQLException {
        this.connection = connection;
        live = connection.getCatalog();
        characters = new CatalogRows(connection).text(CHARACTERS);
        create(name);
        try {
            connection.setCatalog(name);
        } catch (SQLException e) {
            try (this) {
                throw e;
            }
        }
    }

    @Override
    public DataSource dataSource() {
        return new OneConnection(connection);
    }

    @Override
    public String schema(String written) throws SQLException {
        String known = written.substring(written.lastIndexOf('.') + 1).replace("`", "");
        if (known.equals(live)) {
            return name;
        }
        if (!others.containsKey(known)) {
            String schema = name + "_" + others.size();
            others.put(known, schema);
            create(schema);
        }
        return others.get(known);
    }

    private void create(String schema) throws SQLException {
        execute("create database " + schema + " " + characters);
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

    /** In whatever order: foreign keys lead from one to the other. */
    @Override
    public void close() throws SQLException {
        try {
            execute("set foreign_key_checks = 0");
            for (String other : others.values()) {
                execute("drop database if exists " + other);
            }
            execute("drop database if exists " + name);
        } finally {
            execute("set foreign_key_checks = 1");
            connection.setCatalog(live);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
