package org.alchemycdi.internal.autogenerate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of a catalog in place of those of entities. */
record ModelTables(Catalog model, ScriptWriter writer) implements MappedTables {

    @Override
    public void createIn(Scratch scratch) throws SQLException {
        Map<ObjectName, Table> tables = new TreeMap<>();
        for (Table table : model.tables().values()) {
            tables.put(in(scratch, table.name()), in(scratch, table));
        }
        Map<ObjectName, Sequence> sequences = new TreeMap<>();
        for (Sequence sequence : model.sequences().values()) {
            ObjectName name = in(scratch, sequence.name());
            sequences.put(name, new Sequence(name, sequence.start(), sequence.increment()));
        }
        Connection connection = scratch.dataSource().getConnection();
        try (Statement statement = connection.createStatement()) {
            Catalog made = new Catalog(java.util.Set.of(), tables, sequences);
            ScriptWriter there = Product.of(connection).orElseThrow().writer();
            for (String sql : there.write(Catalog.EMPTY, made, table -> false)) {
                execute(statement, sql);
            }
        }
    }

    private static void execute(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(sql, e);
        }
    }

    private Table in(Scratch scratch, Table table) throws SQLException {
        List<ForeignKey> foreignKeys = new ArrayList<>();
        for (ForeignKey key : table.foreignKeys()) {
            foreignKeys.add(new ForeignKey(
                    key.name(),
                    key.columns(),
                    in(scratch, key.target()),
                    key.targetColumns(),
                    key.onDelete(),
                    key.onUpdate()));
        }
        return new Table(
                in(scratch, table.name()),
                table.columns(),
                table.primaryKey(),
                table.uniqueKeys(),
                table.indexes(),
                foreignKeys,
                table.checks(),
                table.extras());
    }

    private ObjectName in(Scratch scratch, ObjectName name) throws SQLException {
        if (name.schema().isEmpty()) {
            return name;
        }
        String written = writer.name(new ObjectName("", name.schema()));
        return new ObjectName(scratch.schema(written).replaceAll("[\"`]", ""), name.name());
    }

    @Override
    public Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url);
    }
}
