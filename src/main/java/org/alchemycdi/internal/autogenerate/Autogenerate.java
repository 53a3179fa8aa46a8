package org.alchemycdi.internal.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.migration.MigrationException;

/**
 * Drafts the migration that makes a database as its entities need it, and the one that undoes it.
 *
 * <p>The tables of the entities are really made, in a place beside the database that is removed again; both sides are read from
 * the catalog of the same product and compared. So what is compared is what the product made of it, types, defaults and all.
 *
 * <p>Compared are tables, columns, their types, nullability and defaults, unique keys, indexes and foreign keys by what they
 * stand on and not by their names, and sequences. A different primary key, or a value that the database gives or not, becomes a
 * note. Left alone are views, tables and sequences that nobody maps, checks that the entities do not say, and indexes over
 * expressions or some of the rows.
 *
 * <p>The database is not changed. Without state; the data source must not be one of a server's transactions.
 */
public final class Autogenerate {

    private final String bind;
    private final DataSource database;
    private final MappedTables target;
    private final Options options;

    public Autogenerate(String bind, DataSource database, MappedTables target, Options options) {
        this.bind = Objects.requireNonNull(bind, "bind");
        this.database = Objects.requireNonNull(database, "database");
        this.target = Objects.requireNonNull(target, "target");
        this.options = Objects.requireNonNull(options, "options");
    }

    /**
     * @throws MigrationException if the database cannot be read, if its product is none of the four that we know, or if the
     *     tables of the entities cannot be made
     */
    public Draft draft() {
        return drafted((connection, product) -> {
            Mapped mapped = mapped(connection, product);
            Catalog live = live(connection, product, mapped.catalog());
            Catalog spelled = product.spelling().asIn(live, mapped.catalog());
            Draft draft = draft(connection, product, live, spelled);
            List<String> up = new ArrayList<>(draft.up());
            List<String> down = new ArrayList<>(draft.down());
            mapped.rows().complete(connection, live, spelled, up, down);
            return new Draft(up, down, draft.heldBack(), draft.notes(), draft.byHand());
        });
    }

    /**
     * What drops the tables and sequences of the entities, as far as the database has them, and nothing else. A table that one of
     * others refers to stays, and so does what it refers to itself, and a sequence whose numbers are the default of one.
     *
     * @return statements in {@code up} only: their rows do not come back; and a note for each table and sequence that stays
     * @throws MigrationException as {@link #draft()}
     */
    public Draft removal() {
        return drafted((connection, product) -> {
            Catalog mapped = mapped(connection, product).catalog();
            Catalog live = live(connection, product, mapped);
            SchemaNames schemas = SchemaNames.of(product.currentSchema(), live.schemas());
            Removal removal = Removal.of(
                    live,
                    product.spelling().asIn(live, mapped),
                    product.reader().needs(connection, schemas));
            List<String> statements = product.writer().write(live, removal.rest(), table -> true);
            return new Draft(statements, List.of(), List.of(), removal.notes());
        });
    }

    private Draft drafted(Drafting drafting) {
        try (Connection connection = database.getConnection()) {
            Product product =
                    Product.of(connection).orElseThrow(() -> Message.NO_AUTOGENERATE.as(MigrationException::new, bind));
            return drafting.draft(connection, product);
        } catch (SQLException e) {
            throw Message.CATALOG_UNREADABLE.causedBy(e, MigrationException::new, bind);
        }
    }

    private interface Drafting {

        Draft draft(Connection connection, Product product) throws SQLException;
    }

    /** What the entities need: tables and sequences, and rows of such tables as stand for sequences. */
    private record Mapped(Catalog catalog, GeneratorRows rows) {}

    private Mapped mapped(Connection connection, Product product) {
        try (Scratch scratch = product.scratches().open(connection, target)) {
            target.createIn(scratch);
            Catalog made = product.reader().read(scratch.connection(), scratch.schemas());
            return new Mapped(
                    made.withoutSequences(Sequence::isOwned), GeneratorRows.in(scratch, made, product.writer()));
        } catch (SQLException e) {
            throw Message.NO_SCRATCH.causedBy(e, MigrationException::new, bind, product.permission());
        } catch (RuntimeException e) {
            throw Message.MAPPED_TABLES_NOT_MADE.causedBy(e, MigrationException::new, bind);
        }
    }

    private Catalog live(Connection connection, Product product, Catalog mapped) throws SQLException {
        Catalog all = product.reader().read(connection, SchemaNames.of(product.currentSchema(), mapped.schemas()));
        TreeMap<ObjectName, Table> tables = new TreeMap<>(all.tables());
        tables.keySet().removeIf(options::isIgnored);
        return new Catalog(all.schemas(), tables, all.sequences())
                .withoutSequences(
                        sequence -> sequence.isOwned() && !mapped.sequences().containsKey(sequence.name()));
    }

    private Draft draft(Connection connection, Product product, Catalog live, Catalog mapped) throws SQLException {
        SchemaNames schemas = SchemaNames.of(product.currentSchema(), live.schemas());
        Needs needs = product.reader().needs(connection, schemas);
        Remarks remarks = new Remarks();
        Staying staying = Staying.of(live, mapped, options, needs);
        Catalog goal = Goal.of(live, mapped, options, staying, remarks);
        Options dropping = new Options(true, options.former(), options.ignored());
        Catalog withDrops = Goal.of(live, mapped, dropping, staying, new Remarks());
        Predicate<ObjectName> hasRows = table ->
                product.givesValues() || hasRows(connection, product.writer().name(table));
        remarks.note(ReviewNotes.of(Difference.between(live, goal, hasRows), live));
        ReviewNotes.ofHeldBack(Difference.between(goal, withDrops, hasRows), remarks);
        remarks.note(Renames.between(live, mapped));
        return new Draft(
                product.writer().write(live, goal, hasRows),
                // Rows may have come by then.
                product.writer().write(goal, live, table -> true),
                product.writer().write(goal, withDrops, hasRows),
                remarks.notes(),
                remarks.byHand());
    }

    private boolean hasRows(Connection connection, String table) {
        try (Statement statement = connection.createStatement()) {
            return statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1").next();
        } catch (SQLException e) {
            throw Message.CATALOG_UNREADABLE.causedBy(e, MigrationException::new, bind);
        }
    }
}
