package org.alchemycdi.internal.autogenerate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the catalog of SQLite, and what it lacks from the statements that it keeps. */
final class SqliteReader implements CatalogReader {

    private static final String TABLES = """
            select name, sql from sqlite_schema
            where type = 'table' and name not like 'sqlite\\_%' escape '\\' and sql like 'create table%'""";
    private static final String COLUMNS = """
            select t.name, c.name, c.type, c."notnull", c.dflt_value, c.pk, c.hidden
            from sqlite_schema t join pragma_table_xinfo(t.name) c where t.type = 'table' order by t.name, c.cid""";
    private static final String OPTIONS = """
            select t.name, trim(iif(l.strict, 'STRICT', '') || ', ' || iif(l.wr, 'WITHOUT ROWID', ''), ', ')
            from sqlite_schema t join pragma_table_list(t.name) l
            where t.type = 'table' and l.schema = 'main' and (l.strict or l.wr)""";
    private static final String PRIMARY_KEYS = """
            select t.name, c.name from sqlite_schema t join pragma_table_xinfo(t.name) c
            where t.type = 'table' and c.pk > 0 order by t.name, c.pk""";
    private static final String FOREIGN_KEYS = """
            select t.name, k.id, k."table", k."from", coalesce(k."to", (
                       select p.name from pragma_table_xinfo(k."table") p where p.pk = k.seq + 1)),
                   k.on_delete, k.on_update
            from sqlite_schema t join pragma_foreign_key_list(t.name) k where t.type = 'table'
            order by t.name, k.id, k.seq""";
    private static final String INDEXES = """
            select t.name, i.name, i."unique", i.origin, c.name, c."desc"
            from sqlite_schema t join pragma_index_list(t.name) i join pragma_index_xinfo(i.name) c
            where t.type = 'table' and i.origin <> 'pk' and c.key = 1 and i.partial = 0
              and not exists (select 1 from pragma_index_xinfo(i.name) e where e.key = 1 and e.name is null)
            order by t.name, i.name, c.seqno""";
    private static final String EXTRAS = """
            select s.tbl_name, s.sql from sqlite_schema s where s.sql is not null and (s.type = 'trigger'
              or s.type = 'index' and (
                  exists (select 1 from pragma_index_list(s.tbl_name) i where i.name = s.name and i.partial = 1)
                  or exists (select 1 from pragma_index_xinfo(s.name) e where e.key = 1 and e.name is null)))
            order by s.name""";
    private static final Pattern CHECK =
            Pattern.compile("(?is)^(?:CONSTRAINT\\s+(" + SqliteText.NAME + ")\\s+)?CHECK\\s*(\\(.*\\))$");

    @Override
    public Catalog read(Connection connection, SchemaNames schemas) throws SQLException {
        Catalog catalog = new Reading(connection).catalog();
        // Foreign keys name tables and columns as whoever wrote them did.
        return new Spelling(true, true).asIn(catalog, catalog);
    }

    /** There are none: no foreign key leaves its file, and there are no sequences. */
    @Override
    public Needs needs(Connection connection, SchemaNames schemas) {
        return Needs.NONE;
    }

    private static final class Reading {

        private final CatalogRows rows;
        private final CatalogDraft draft = new CatalogDraft();
        private final Map<ObjectName, List<String>> items = new TreeMap<>();

        Reading(Connection connection) {
            this.rows = new CatalogRows(connection);
        }

        Catalog catalog() throws SQLException {
            rows.all(TABLES, row -> {
                draft.table(table(row));
                items.put(table(row), SqliteText.items(row.getString(2)));
            });
            rows.all(COLUMNS, row -> draft.column(table(row), column(row)));
            rows.all(PRIMARY_KEYS, row -> draft.primaryKey(table(row), row.getString(2)));
            rows.all(FOREIGN_KEYS, this::addForeignKey);
            rows.all(INDEXES, this::addIndex);
            rows.all(OPTIONS, row -> draft.options(table(row), row.getString(2)));
            rows.all(EXTRAS, row -> draft.extra(table(row), row.getString(2)));
            items.forEach((table, texts) -> texts.forEach(item -> addCheck(table, item)));
            for (ObjectName table : items.keySet()) {
                requireTexts(table);
            }
            return draft.catalog();
        }

        /** Better nothing is written than a table without what its text says. */
        private void requireTexts(ObjectName table) throws SQLException {
            for (Column column : draft.columns(table)) {
                if (column.text().isEmpty()) {
                    throw new SQLException("no definition of %s.%s is found in what SQLite keeps of the table"
                            .formatted(table, column.name()));
                }
            }
        }

        private static ObjectName table(ResultSet row) throws SQLException {
            return new ObjectName("", row.getString(1));
        }

        /** A primary key is never null, said or not. */
        private Column column(ResultSet row) throws SQLException {
            String name = row.getString(2);
            String defaultValue = row.getString(5);
            int hidden = row.getInt(7);
            String text = text(table(row), name);
            return new Column(
                    name,
                    row.getString(3).toUpperCase(Locale.ROOT),
                    row.getInt(4) == 0 && row.getInt(6) == 0,
                    defaultValue == null ? "" : defaultValue,
                    false,
                    hidden == 2 || hidden == 3 ? "GENERATED ALWAYS" : "",
                    text,
                    SqliteText.collationAndChecks(text));
        }

        private String text(ObjectName table, String column) {
            return items.getOrDefault(table, List.of()).stream()
                    .filter(item -> SqliteText.name(item).equalsIgnoreCase(column))
                    .findFirst()
                    .orElse("");
        }

        private void addForeignKey(ResultSet row) throws SQLException {
            String number = row.getString(2);
            draft.foreignKey(
                    table(row),
                    new ForeignKey(
                            number,
                            List.of(row.getString(4)),
                            new ObjectName("", row.getString(3)),
                            List.of(row.getString(5)),
                            ForeignKey.rule(row.getString(6)),
                            ForeignKey.rule(row.getString(7))));
        }

        private void addIndex(ResultSet row) throws SQLException {
            if (row.getInt(3) == 1) {
                draft.uniqueKey(
                        table(row),
                        row.getString(2),
                        row.getString(5),
                        row.getString(4).equals("c"));
            } else {
                draft.index(table(row), row.getString(2), row.getString(5), row.getInt(6) == 1);
            }
        }

        private void addCheck(ObjectName table, String item) {
            Matcher check = CHECK.matcher(item);
            if (check.matches()) {
                draft.check(table, new Check(check.group(1) == null ? "" : check.group(1), check.group(2)));
            }
        }
    }
}
