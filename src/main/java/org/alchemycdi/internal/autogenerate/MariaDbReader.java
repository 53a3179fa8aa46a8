package org.alchemycdi.internal.autogenerate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the catalog of MariaDB, where a schema is a database. */
final class MariaDbReader implements CatalogReader {

    private static final String SCHEMAS =
            "select schema_name from information_schema.schemata where schema_name in (*)";
    private static final String TABLES = """
            select table_schema, table_name, table_type, table_collation from information_schema.tables
            where table_schema in (*) and table_type in ('BASE TABLE', 'SEQUENCE')""";
    private static final String COLUMN_CHECKS = """
            select constraint_schema, table_name, constraint_name, check_clause, level
            from information_schema.check_constraints where constraint_schema in (*) order by constraint_name""";
    private static final String COLUMNS = """
            select table_schema, table_name, column_name, column_type, is_nullable, column_default, extra,
                   collation_name, generation_expression, column_comment
            from information_schema.columns where table_schema in (*)
            order by table_schema, table_name, ordinal_position""";
    private static final String KEYS = """
            select k.table_schema, k.table_name, k.constraint_name, k.column_name, k.referenced_table_schema,
                   k.referenced_table_name, k.referenced_column_name, r.delete_rule, r.update_rule
            from information_schema.key_column_usage k join information_schema.referential_constraints r
              on r.constraint_schema = k.constraint_schema and r.constraint_name = k.constraint_name
              and r.table_name = k.table_name
            where k.table_schema in (*) and k.referenced_table_name is not null
            order by k.table_schema, k.table_name, k.constraint_name, k.ordinal_position""";
    private static final String OUTSIDE_REFERENCES = """
            select table_schema, table_name, column_name, constraint_name, referenced_table_schema,
                   referenced_table_name, referenced_column_name
            from information_schema.key_column_usage
            where referenced_table_schema in (*) and table_schema <> referenced_table_schema
            order by table_schema, table_name, constraint_name, ordinal_position""";
    private static final String INDEXES = """
            select table_schema, table_name, index_name, non_unique, column_name, collation, index_type, sub_part
            from information_schema.statistics where table_schema in (*)
            order by table_schema, table_name, index_name, seq_in_index""";

    private static final Pattern ON_UPDATE = Pattern.compile("(?i)on update [^,]+");
    private static final NumberedDefaults NUMBERED_DEFAULTS = new NumberedDefaults("""
            select table_schema, table_name, column_name, column_default
            from information_schema.columns where column_default like '%val(%'""", "val(", "`");

    @Override
    public Needs needs(Connection connection, SchemaNames schemas) throws SQLException {
        return new Needs(
                OutsideReferences.read(connection, schemas, OUTSIDE_REFERENCES),
                NUMBERED_DEFAULTS.read(connection, schemas));
    }

    @Override
    public Catalog read(Connection connection, SchemaNames schemas) throws SQLException {
        return new Reading(connection, schemas).catalog();
    }

    private static final class Reading {

        private final CatalogRows rows;
        private final SchemaNames schemas;
        private final CatalogDraft draft = new CatalogDraft();
        private final Map<ObjectName, String> collations = new HashMap<>();
        private final List<String> sequences = new ArrayList<>();
        private final Map<String, String> columnChecks = new HashMap<>();

        Reading(Connection connection, SchemaNames schemas) {
            this.rows = new CatalogRows(connection);
            this.schemas = schemas;
        }

        Catalog catalog() throws SQLException {
            List<String> stored = schemas.stored();
            rows.in(
                    stored,
                    SCHEMAS,
                    row -> draft.schema(schemas.known(row.getString(1)).orElseThrow()));
            rows.in(stored, TABLES, this::addTable);
            rows.in(stored, COLUMN_CHECKS, this::addCheck);
            rows.in(stored, COLUMNS, row -> draft.column(schemas.table(row), column(row)));
            rows.in(stored, KEYS, this::addForeignKey);
            rows.in(stored, INDEXES, this::addIndex);
            for (String sequence : sequences) {
                addSequence(sequence);
            }
            return draft.catalog();
        }

        private void addTable(ResultSet row) throws SQLException {
            if (row.getString(3).equals("SEQUENCE")) {
                sequences.add(row.getString(1) + "\n" + row.getString(2));
            } else {
                draft.table(schemas.table(row));
                collations.put(schemas.table(row), row.getString(4));
            }
        }

        /** There is no view of all of them before MariaDB 11.5. */
        private void addSequence(String sequence) throws SQLException {
            String[] parts = sequence.split("\n");
            ObjectName name = schemas.name(parts[0], parts[1]);
            String stored = "`" + parts[0].replace("`", "``") + "`.`" + parts[1].replace("`", "``") + "`";
            rows.all(
                    "select start_value, increment from " + stored,
                    row -> draft.sequence(new Sequence(name, row.getLong(1), row.getLong(2))));
        }

        private void addCheck(ResultSet row) throws SQLException {
            String condition = "(" + row.getString(4) + ")";
            if (row.getString(5).equals("Column")) {
                columnChecks.put(schemas.table(row) + "\n" + row.getString(3), condition);
            } else {
                draft.check(schemas.table(row), new Check(row.getString(3), condition));
            }
        }

        private Column column(ResultSet row) throws SQLException {
            String extra = row.getString(7);
            String defaultValue = row.getString(6);
            String check = columnChecks.get(schemas.table(row) + "\n" + row.getString(3));
            String computed = row.getString(9);
            return new Column(
                    row.getString(3),
                    row.getString(4) + collation(row),
                    row.getString(5).equals("YES"),
                    defaultValue == null || defaultValue.equals("NULL") ? "" : defaultValue + onUpdate(extra),
                    extra.contains("auto_increment"),
                    computed != null ? computed(computed, extra) : check == null ? "" : "CHECK " + check,
                    "",
                    kept(row));
        }

        /** In the order in which a definition has it. */
        private static String kept(ResultSet row) throws SQLException {
            String extra = row.getString(7);
            String comment = row.getString(10);
            String defaultValue = row.getString(6);
            boolean isWithDefault = defaultValue != null && !defaultValue.equals("NULL");
            return (isWithDefault ? "" : onUpdate(extra))
                    + (extra.contains("INVISIBLE") ? " INVISIBLE" : "")
                    + (comment.isEmpty()
                            ? ""
                            : " COMMENT '" + comment.replace("\\", "\\\\").replace("'", "''") + "'");
        }

        /** Nothing where it is that of the table. */
        private String collation(ResultSet row) throws SQLException {
            String collation = row.getString(8);
            return collation == null || collation.equals(collations.get(schemas.table(row)))
                    ? ""
                    : " COLLATE " + collation;
        }

        private static String onUpdate(String extra) {
            Matcher rule = ON_UPDATE.matcher(extra);
            return rule.find() ? " " + rule.group() : "";
        }

        private static String computed(String expression, String extra) {
            return "GENERATED ALWAYS AS (" + expression + ")" + (extra.contains("STORED") ? " STORED" : " VIRTUAL");
        }

        private void addForeignKey(ResultSet row) throws SQLException {
            draft.foreignKey(
                    schemas.table(row),
                    new ForeignKey(
                            row.getString(3),
                            List.of(row.getString(4)),
                            schemas.name(row.getString(5), row.getString(6)),
                            List.of(row.getString(7)),
                            ForeignKey.rule(row.getString(8)),
                            ForeignKey.rule(row.getString(9))));
        }

        /** Without those that MariaDB makes for a foreign key, which have its name. */
        private void addIndex(ResultSet row) throws SQLException {
            String name = row.getString(3);
            if (name.equals("PRIMARY")) {
                draft.primaryKey(schemas.table(row), row.getString(5));
            } else if (row.getString(5) == null || !row.getString(7).equals("BTREE") || row.getString(8) != null) {
                return;
            } else if (row.getInt(4) == 0) {
                draft.uniqueKey(schemas.table(row), name, row.getString(5), true);
            } else if (!draft.hasForeignKey(schemas.table(row), name)) {
                draft.index(schemas.table(row), name, row.getString(5), "D".equals(row.getString(6)));
            }
        }
    }
}
