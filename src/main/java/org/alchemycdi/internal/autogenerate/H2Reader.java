package org.alchemycdi.internal.autogenerate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the catalog of H2 2. */
final class H2Reader implements CatalogReader {

    private static final String SCHEMAS =
            "select schema_name from information_schema.schemata where schema_name in (*)";
    private static final String TABLES = """
            select table_schema, table_name from information_schema.tables
            where table_schema in (*) and table_type = 'BASE TABLE'""";
    private static final String COLUMNS = """
            select table_schema, table_name, column_name, data_type, is_nullable, column_default, is_identity,
                   is_generated, generation_expression, character_maximum_length, numeric_precision, numeric_scale,
                   datetime_precision, declared_data_type, declared_numeric_precision, dtd_identifier
            from information_schema.columns where table_schema in (*)
            order by table_schema, table_name, ordinal_position""";
    private static final String ENUMS = """
            select object_schema || '.' || object_name || '.' || enum_identifier, value_name
            from information_schema.enum_values where object_type = 'TABLE' and object_schema in (*)
            order by 1, value_ordinal""";
    private static final String KEYS = """
            select c.table_schema, c.table_name, c.constraint_name, c.constraint_type, k.column_name,
                   t.table_schema, t.table_name, t.column_name, r.delete_rule, r.update_rule
            from information_schema.table_constraints c
            join information_schema.key_column_usage k
              on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
            left join information_schema.referential_constraints r
              on r.constraint_schema = c.constraint_schema and r.constraint_name = c.constraint_name
            left join information_schema.key_column_usage t
              on t.constraint_schema = r.unique_constraint_schema and t.constraint_name = r.unique_constraint_name
              and t.ordinal_position = k.position_in_unique_constraint
            where c.table_schema in (*) and c.constraint_type in ('PRIMARY KEY', 'UNIQUE', 'FOREIGN KEY')
            order by c.constraint_name, k.ordinal_position""";
    private static final String OUTSIDE_REFERENCES = """
            select k.table_schema, k.table_name, k.column_name, k.constraint_name,
                   t.table_schema, t.table_name, t.column_name
            from information_schema.referential_constraints r
            join information_schema.key_column_usage k
              on k.constraint_schema = r.constraint_schema and k.constraint_name = r.constraint_name
            join information_schema.key_column_usage t
              on t.constraint_schema = r.unique_constraint_schema and t.constraint_name = r.unique_constraint_name
              and t.ordinal_position = k.position_in_unique_constraint
            where t.table_schema in (*) and k.table_schema <> t.table_schema
            order by k.table_schema, k.table_name, k.constraint_name, k.ordinal_position""";
    private static final String CHECKS = """
            select c.table_schema, c.table_name, c.constraint_name, k.check_clause
            from information_schema.table_constraints c join information_schema.check_constraints k
              on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
            where c.table_schema in (*) and c.constraint_type = 'CHECK' order by c.constraint_name""";
    private static final String INDEXES = """
            select i.table_schema, i.table_name, i.index_name, i.index_type_name, c.column_name,
                   c.ordering_specification
            from information_schema.indexes i join information_schema.index_columns c
              on c.index_schema = i.index_schema and c.index_name = i.index_name and c.table_name = i.table_name
            where i.table_schema in (*) and not i.is_generated
            order by i.index_name, c.ordinal_position""";
    /** Those of identity columns have names of the system. */
    private static final String SEQUENCES = """
            select sequence_schema, sequence_name, start_value, increment from information_schema.sequences
            where sequence_schema in (*) and sequence_name not like 'SYSTEM\\_SEQUENCE\\_%'""";

    private static final NumberedDefaults NUMBERED_DEFAULTS = new NumberedDefaults("""
            select table_schema, table_name, column_name, column_default
            from information_schema.columns where upper(column_default) like '% VALUE FOR %'""", " VALUE FOR ", "\"");

    @Override
    public Needs needs(Connection connection, SchemaNames schemas) throws SQLException {
        return new Needs(
                OutsideReferences.read(connection, schemas, OUTSIDE_REFERENCES),
                NUMBERED_DEFAULTS.read(connection, schemas));
    }

    @Override
    public Catalog read(Connection connection, SchemaNames schemas) throws SQLException {
        CatalogDraft draft = new CatalogDraft();
        CatalogRows rows = new CatalogRows(connection);
        List<String> stored = schemas.stored();
        rows.in(
                stored,
                SCHEMAS,
                row -> draft.schema(schemas.known(row.getString(1)).orElseThrow()));
        rows.in(stored, TABLES, row -> draft.table(schemas.table(row)));
        readColumns(draft, schemas, rows);
        rows.in(stored, KEYS, new KeyRows(draft, schemas, "PRIMARY KEY", "UNIQUE", ForeignKey::rule)::add);
        rows.in(
                stored,
                CHECKS,
                row -> draft.check(schemas.table(row), new Check(row.getString(3), "(" + row.getString(4) + ")")));
        readIndexes(draft, schemas, rows);
        rows.in(
                stored,
                SEQUENCES,
                row -> draft.sequence(new Sequence(schemas.table(row), row.getLong(3), row.getLong(4))));
        return draft.catalog();
    }

    private static void readColumns(CatalogDraft draft, SchemaNames schemas, CatalogRows rows) throws SQLException {
        Map<String, String> enums = new HashMap<>();
        rows.in(
                schemas.stored(),
                ENUMS,
                row -> enums.merge(row.getString(1), quoted(row.getString(2)), (some, more) -> some + ", " + more));
        rows.in(schemas.stored(), COLUMNS, row -> {
            String column = row.getString(1) + "." + row.getString(2) + "." + row.getString(16);
            draft.column(schemas.table(row), column(row, H2Types.of(row, enums.getOrDefault(column, ""))));
        });
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private static Column column(ResultSet row, String type) throws SQLException {
        boolean isIdentity = row.getString(7).equals("YES");
        String defaultValue = row.getString(6);
        String computed = row.getString(8).equals("ALWAYS") ? row.getString(9) : null;
        return new Column(
                row.getString(3),
                type,
                row.getString(5).equals("YES"),
                isIdentity || defaultValue == null ? "" : defaultValue,
                isIdentity,
                computed == null ? "" : "GENERATED ALWAYS AS (" + computed + ")",
                "");
    }

    private static void readIndexes(CatalogDraft draft, SchemaNames schemas, CatalogRows rows) throws SQLException {
        rows.in(schemas.stored(), INDEXES, row -> {
            switch (row.getString(4)) {
                case "UNIQUE INDEX" -> draft.uniqueKey(schemas.table(row), row.getString(3), row.getString(5), true);
                case "INDEX" ->
                    draft.index(
                            schemas.table(row), row.getString(3), row.getString(5), "DESC".equals(row.getString(6)));
                default -> {
                    // Of a primary key, or of a kind that is not looked at.
                }
            }
        });
    }
}
