package org.alchemycdi.internal.autogenerate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the catalog of PostgreSQL 12 and later, by one query for each kind of thing. */
final class PostgreSqlReader implements CatalogReader {

    private static final String SCHEMAS = "select nspname from pg_namespace where nspname in (*)";
    private static final String TABLES = """
            select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in (*) and c.relkind in ('r', 'p') and not c.relispartition""";
    /** A serial column is one whose default is the next value of a sequence of its own. */
    private static final String COLUMNS = """
            select n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                   a.attidentity <> '' or (pg_get_expr(d.adbin, d.adrelid) like 'nextval(%' and exists (
                       select 1 from pg_depend o join pg_class s on s.oid = o.objid and s.relkind = 'S'
                       where o.classid = 'pg_class'::regclass and o.refclassid = 'pg_class'::regclass
                         and o.refobjid = c.oid and o.refobjsubid = a.attnum and o.deptype = 'a')),
                   a.attgenerated <> '', pg_get_expr(d.adbin, d.adrelid)
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where n.nspname in (*) and a.attnum > 0 and not a.attisdropped
            order by a.attrelid, a.attnum""";

    private static final String KEYS = """
            select n.nspname, c.relname, k.conname, k.contype, a.attname, tn.nspname, t.relname, ta.attname,
                   k.confdeltype, k.confupdtype
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            cross join lateral unnest(k.conkey) with ordinality as u(attnum, place)
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.attnum
            left join pg_class t on t.oid = k.confrelid left join pg_namespace tn on tn.oid = t.relnamespace
            left join pg_attribute ta on ta.attrelid = k.confrelid and ta.attnum = k.confkey[u.place]
            where n.nspname in (*) and k.contype in ('p', 'u', 'f') and k.conparentid = 0
            order by k.conrelid, k.conname, u.place""";
    private static final String OUTSIDE_REFERENCES = """
            select n.nspname, c.relname, a.attname, k.conname, tn.nspname, t.relname, ta.attname
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
            cross join lateral unnest(k.conkey, k.confkey) with ordinality as u(attnum, target, place)
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.attnum
            join pg_attribute ta on ta.attrelid = k.confrelid and ta.attnum = u.target
            where tn.nspname in (*) and n.nspname <> tn.nspname and k.contype = 'f' and k.conparentid = 0
            order by k.conrelid, k.conname, u.place""";
    private static final String CHECKS = """
            select n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid)
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in (*) and k.contype = 'c' order by k.conname""";
    private static final String INDEXES = """
            select n.nspname, c.relname, x.relname, i.indisunique, a.attname, i.indoption[u.place - 1] & 1 = 1
            from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
            join pg_class x on x.oid = i.indexrelid join pg_am m on m.oid = x.relam
            cross join lateral unnest(i.indkey::int2[]) with ordinality as u(attnum, place)
            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = u.attnum
            where n.nspname in (*) and i.indpred is null and i.indexprs is null and i.indnatts = i.indnkeyatts
              and m.amname = 'btree' and not coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false)
              and not exists (
                  select 1 from unnest(i.indoption::int2[], i.indclass::oid[], i.indcollation::oid[], i.indkey::int2[])
                      as p(direction, kind, collated, attnum)
                  join pg_opclass f on f.oid = p.kind
                  join pg_attribute pa on pa.attrelid = i.indrelid and pa.attnum = p.attnum
                  where p.direction not in (0, 3) or not f.opcdefault or p.collated <> pa.attcollation)
              and not exists (
                  select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
            order by i.indrelid, x.relname, u.place""";
    private static final String SEQUENCES = """
            select n.nspname, c.relname, s.seqstart, s.seqincrement, tn.nspname, t.relname, a.attname
            from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
            left join pg_depend o on o.classid = 'pg_class'::regclass and o.objid = s.seqrelid and o.deptype = 'a'
              and o.refclassid = 'pg_class'::regclass
            left join pg_class t on t.oid = o.refobjid left join pg_namespace tn on tn.oid = t.relnamespace
            left join pg_attribute a on a.attrelid = o.refobjid and a.attnum = o.refobjsubid
            where n.nspname in (*) and not exists (
                select 1 from pg_depend i where i.classid = 'pg_class'::regclass and i.objid = s.seqrelid
                  and i.deptype = 'i')""";
    private static final String SEQUENCE_USES = """
            select n.nspname, c.relname, a.attname, sn.nspname, s.relname
            from pg_depend o join pg_attrdef d on d.oid = o.objid
            join pg_class s on s.oid = o.refobjid and s.relkind = 'S' join pg_namespace sn on sn.oid = s.relnamespace
            join pg_class c on c.oid = d.adrelid join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
            where o.classid = 'pg_attrdef'::regclass and o.refclassid = 'pg_class'::regclass and sn.nspname in (*)""";

    private static final String VARYING = "character varying";
    private static final Map<String, String> RULES =
            Map.of("c", "CASCADE", "n", "SET NULL", "d", "SET DEFAULT", "a", "", "r", "");

    @Override
    public Needs needs(Connection connection, SchemaNames schemas) throws SQLException {
        List<SequenceUse> uses = new ArrayList<>();
        new CatalogRows(connection).in(schemas.stored(), SEQUENCE_USES, row -> uses.add(use(schemas, row)));
        return new Needs(OutsideReferences.read(connection, schemas, OUTSIDE_REFERENCES), uses);
    }

    private static SequenceUse use(SchemaNames schemas, ResultSet row) throws SQLException {
        return new SequenceUse(schemas.table(row), row.getString(3), schemas.name(row.getString(4), row.getString(5)));
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
        rows.in(stored, COLUMNS, row -> draft.column(schemas.table(row), column(schemas, row)));
        rows.in(stored, KEYS, new KeyRows(draft, schemas, "p", "u", RULES::get)::add);
        rows.in(stored, CHECKS, row -> draft.check(schemas.table(row), check(row)));
        rows.in(stored, INDEXES, row -> addIndex(draft, schemas.table(row), row));
        rows.in(
                stored,
                SEQUENCES,
                row -> draft.sequence(
                        new Sequence(schemas.table(row), row.getLong(3), row.getLong(4), owner(schemas, row))));
        return draft.catalog();
    }

    private static String owner(SchemaNames schemas, ResultSet row) throws SQLException {
        return row.getString(7) == null
                ? ""
                : Sequence.owner(schemas.name(row.getString(5), row.getString(6)), row.getString(7));
    }

    private static Column column(SchemaNames schemas, ResultSet row) throws SQLException {
        boolean isIdentity = row.getBoolean(6);
        boolean isGenerated = row.getBoolean(7);
        String stored = row.getString(8);
        String expression = stored == null ? "" : schemas.known(stored, "%s.");
        return new Column(
                row.getString(3),
                type(row.getString(4)),
                !row.getBoolean(5),
                isIdentity || isGenerated ? "" : expression,
                isIdentity,
                isGenerated ? "GENERATED ALWAYS AS (" + expression + ") STORED" : "",
                "");
    }

    /** In the words that people write. */
    private static String type(String type) {
        String shorter = type.replace(" without time zone", "");
        if (shorter.startsWith(VARYING)) {
            return "varchar" + shorter.substring(VARYING.length());
        }
        return shorter.equals("character") || shorter.startsWith("character(")
                ? "char" + shorter.substring("character".length())
                : shorter;
    }

    private static Check check(ResultSet row) throws SQLException {
        return new Check(row.getString(3), row.getString(4).replaceFirst("^CHECK ", ""));
    }

    private static void addIndex(CatalogDraft draft, ObjectName table, ResultSet row) throws SQLException {
        if (row.getBoolean(4)) {
            draft.uniqueKey(table, row.getString(3), row.getString(5), true);
        } else {
            draft.index(table, row.getString(3), row.getString(5), row.getBoolean(6));
        }
    }
}
