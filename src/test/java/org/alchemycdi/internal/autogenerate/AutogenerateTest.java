package org.alchemycdi.internal.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.migration.MigrationException;
import org.alchemycdi.persistence.reserved.Mixed;
import org.alchemycdi.persistence.reserved.Order;
import org.alchemycdi.persistence.reserved.ReservedNamesTest;
import org.alchemycdi.persistence.reserved.User;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AutogenerateTest {

    private static final Set<String> FORMER = Set.of("old_thing", "member", "tag");

    @TempDir
    Path folder;

    TestDatabase database;
    LiveDatabase live;

    @AfterEach
    void close() {
        live.close();
        database.close();
    }

    @OnEveryDatabase
    void makesWhatTheEntitiesNeedOutOfNothing(DatabaseProduct product) {
        open(product);

        live.run(draft(First.ENTITIES).upScript());

        assertThat(draft(First.ENTITIES)).isEqualTo(new Draft(List.of(), List.of(), List.of(), List.of()));
    }

    /** Read, written and made again under the names that create-all gives them. */
    @OnEveryDatabase
    void quotesNamesAsTheEntitiesAre(DatabaseProduct product) {
        open(product);
        List<Class<?>> reserved = List.of(Order.class, User.class, Mixed.class);

        Draft draft = draft(reserved);
        live.run(draft.upScript());

        assertThat(draft(reserved)).isEqualTo(new Draft(List.of(), List.of(), List.of(), List.of()));
        ReservedNamesTest.savesAndReads(database);
        live.run(draft.downScript());
        assertThat(live.catalog()).isEqualTo(Catalog.EMPTY);
    }

    @OnEveryDatabase
    void leadsFromTheseEntitiesToThoseAndBackWithRows(DatabaseProduct product) {
        open(product);
        live.run(draft(First.ENTITIES).upScript());
        insertMembers();
        Catalog before = live.catalog();

        Draft draft = live.draft(entities(Second.ENTITIES), true, FORMER);
        live.run(filled(draft.upScript()));

        assertThat(live.draft(entities(Second.ENTITIES), true, FORMER).isEmpty())
                .isTrue();
        assertThat(database.query("select name from member order by id")).containsExactly("Ann", "Bob");
        assertThat(database.query("select score from member order by id")).containsExactly("7", "7");

        live.run(draft.downScript());
        assertThat(live.catalog()).isEqualTo(before);
        assertThat(database.query("select name from member order by id")).containsExactly("Ann", "Bob");
        assertThat(database.query("select age from member order by id")).containsExactly("31", "32");
    }

    @OnEveryDatabase
    void holdsBackWhatWouldDropSomething(DatabaseProduct product) {
        open(product);
        live.run(draft(First.ENTITIES).upScript());
        Catalog before = live.catalog();

        Draft draft = live.draft(entities(Second.ENTITIES), false, FORMER);
        live.run(draft.upScript());

        assertThat(draft.heldBack()).anyMatch(sql -> sql.contains("old_thing") || sql.contains("OLD_THING"));
        assertThat(draft.upScript()).contains("-- held back, --allow-drop would: ");
        assertThat(draft.notes()).anyMatch(note -> note.matches("(?i)member.full_?name: nobody maps it.*"));
        assertThat(database.query("select full_name from member")).isEmpty();
        assertThat(database.query("select id from old_thing")).isEmpty();
        assertThat(live.draft(entities(Second.ENTITIES), false, FORMER).isEmpty())
                .isTrue();

        live.run(draft.downScript());
        assertThat(live.catalog()).isEqualTo(before);
    }

    @OnEveryDatabase
    void leavesAloneWhatNobodyMaps(DatabaseProduct product) {
        open(product);
        database.execute("create table of_others (id integer primary key, name varchar(10))");
        database.execute("create view seen as select name from of_others");

        Draft draft = live.draft(entities(First.ENTITIES), true, FORMER);
        live.run(draft.upScript());
        live.run(draft.downScript());

        assertThat(draft.upScript() + draft.downScript()).doesNotContainIgnoringCase("of_others");
        assertThat(database.query("select name from seen")).isEmpty();
    }

    /** A product would refuse the drop, and MariaDB and H2 half way through the script. */
    @OnEveryDatabase
    void keepsATableThatOneOfOthersRefersTo(DatabaseProduct product) {
        open(product);
        live.run(draft(First.ENTITIES).upScript());
        String number = product == DatabaseProduct.SQLITE ? "INTEGER" : "BIGINT";
        database.execute(("create table of_others (id %s not null primary key, old_id %s, constraint fk_of_others"
                        + " foreign key (old_id) references old_thing (id))")
                .formatted(number, number));

        keepsOldThingBecauseOf("of_others");
    }

    /** SQLite has no schemas. */
    @Tag("servers")
    @ParameterizedTest
    @EnumSource(
            value = DatabaseProduct.class,
            names = {"H2", "POSTGRESQL", "MARIADB"})
    void keepsATableThatOneOfAnotherSchemaRefersTo(DatabaseProduct product) {
        open(product);
        live.run(draft(First.ENTITIES).upScript());
        String schema = schemaOf("old_thing");
        database.execute("create schema elsewhere_4");
        try {
            database.execute(("create table elsewhere_4.of_others (id bigint not null primary key, old_id bigint,"
                            + " constraint fk_of_others foreign key (old_id) references %s.old_thing (id))")
                    .formatted(schema));

            keepsOldThingBecauseOf("elsewhere_4.of_others");
        } finally {
            database.execute("drop table if exists elsewhere_4.of_others");
            database.execute("drop schema elsewhere_4");
        }
    }

    private void keepsOldThingBecauseOf(String referring) {
        Draft heldBack = live.draft(entities(Second.ENTITIES), false, FORMER);
        Draft draft = live.draft(entities(Second.ENTITIES), true, FORMER);
        live.run(draft.upScript());

        String note = "old_thing: nobody maps it any more; it stays, since %s refers to it".formatted(referring);
        assertThat(draft.notes())
                .filteredOn(one -> one.toLowerCase(Locale.ROOT).startsWith(note))
                .hasSize(1);
        assertThat(heldBack.notes())
                .filteredOn(one -> one.toLowerCase(Locale.ROOT).startsWith("old_thing: "))
                .hasSize(1);
        assertThat(database.query("select id from old_thing")).isEmpty();
        assertThat(live.draft(entities(Second.ENTITIES), true, FORMER).isEmpty())
                .isTrue();
        live.run(draft.downScript());
    }

    /** What a table that stays refers to stays too. */
    @OnEveryDatabase
    void removesNothingThatATableOfOthersRefersTo(DatabaseProduct product) {
        open(product);
        live.run(draft(First.ENTITIES).upScript());
        String number = product == DatabaseProduct.SQLITE ? "INTEGER" : "BIGINT";
        database.execute(("create table of_others (id %s not null primary key, old_id %s, constraint fk_of_others"
                        + " foreign key (old_id) references old_thing (id))")
                .formatted(number, number));

        Draft removal =
                new Autogenerate("default", live.dataSource(), entities(First.ENTITIES), Options.DEFAULT).removal();
        live.run(removal.upScript());

        assertThat(removal.notes())
                .extracting(note -> note.toLowerCase(Locale.ROOT).replaceFirst("foreign key .* of it", "key"))
                .containsExactly("old_thing: it stays, since of_others refers to it; drop the key by hand first");
        assertThat(live.catalog().tables().keySet())
                .extracting(name -> name.toString().toLowerCase(Locale.ROOT))
                .containsExactly("of_others", "old_thing");
    }

    /** A product refuses the drop, but MariaDB, where no row could be inserted any more. SQLite has no sequences. */
    @Tag("servers")
    @ParameterizedTest
    @EnumSource(
            value = DatabaseProduct.class,
            names = {"H2", "POSTGRESQL", "MARIADB"})
    void removesNoSequenceThatATableOfOthersHasNumbersFrom(DatabaseProduct product) {
        open(product);
        live.run(draft(First.ENTITIES).upScript());
        String schema = schemaOf("tag");
        takeNumbers("of_others", schema + ".tag_seq");
        database.execute("create schema elsewhere_5");
        try {
            takeNumbers("elsewhere_5.of_more", schema + ".tag_seq");

            Draft removal =
                    new Autogenerate("default", live.dataSource(), entities(First.ENTITIES), Options.DEFAULT).removal();
            live.run(removal.upScript());

            assertThat(removal.notes())
                    .extracting(note -> note.toLowerCase(Locale.ROOT))
                    .containsExactly(
                            "tag_seq: it stays, since its numbers are the default of of_others.id, elsewhere_5.of_more.id;"
                                    + " drop that default by hand first");
            assertThat(live.catalog().tables().keySet())
                    .extracting(name -> name.toString().toLowerCase(Locale.ROOT))
                    .containsExactly("of_others");
            database.execute("insert into of_others (name) values ('n')");
            database.execute("insert into elsewhere_5.of_more (name) values ('n')");
        } finally {
            database.execute("drop table if exists elsewhere_5.of_more");
            database.execute("drop schema elsewhere_5");
        }
    }

    /** One that the migrations have made, so that it might go otherwise. */
    @Tag("servers")
    @ParameterizedTest
    @EnumSource(
            value = DatabaseProduct.class,
            names = {"H2", "POSTGRESQL", "MARIADB"})
    void keepsASequenceThatATableOfOthersHasNumbersFrom(DatabaseProduct product) {
        open(product);
        live.run(draft(First.ENTITIES).upScript());
        database.execute("create sequence old_seq start with 1 increment by 1");
        database.execute("create sequence unused_seq start with 1 increment by 1");
        takeNumbers("of_others", schemaOf("tag") + ".old_seq");
        Set<String> former = Set.of("old_seq", "unused_seq");

        Draft draft = live.draft(entities(First.ENTITIES), true, former);
        live.run(draft.upScript());

        assertThat(draft.up()).hasSize(1).allMatch(sql -> sql.toLowerCase(Locale.ROOT)
                .contains("unused_seq"));
        assertThat(draft.notes())
                .extracting(note -> note.toLowerCase(Locale.ROOT))
                .contains(
                        "old_seq: nobody maps it any more; it stays, since its numbers are the default of of_others.id;"
                                + " drop that default by hand first");
        database.execute("insert into of_others (name) values ('n')");
        assertThat(live.draft(entities(First.ENTITIES), true, former).isEmpty()).isTrue();
        live.run(draft.downScript());
    }

    private String schemaOf(String table) {
        return database.query("select table_schema from information_schema.tables where lower(table_name) = '%s'"
                        .formatted(table))
                .get(0);
    }

    private void takeNumbers(String table, String sequence) {
        String next = database.product() == DatabaseProduct.POSTGRESQL
                ? "nextval('" + sequence + "')"
                : "next value for " + sequence;
        database.execute("create table %s (id bigint default %s, name varchar(9))".formatted(table, next));
    }

    /** Its column and the key over it go as little as a table would. */
    @OnEveryDatabase
    void keepsAColumnThatOneOfOthersRefersTo(DatabaseProduct product) {
        open(product);
        live.run(draft(First.ENTITIES).upScript());
        database.execute(
                product == DatabaseProduct.SQLITE
                        ? "create unique index uq_full_name on member (full_name)"
                        : "alter table member add constraint uq_full_name unique (full_name)");
        database.execute("create table of_others (id integer not null primary key, full_name varchar(255),"
                + " constraint fk_of_others foreign key (full_name) references member (full_name))");

        Draft draft = live.draft(entities(Second.ENTITIES), true, FORMER);
        live.run(draft.upScript());

        assertThat(draft.notes())
                .filteredOn(one -> one.toLowerCase(Locale.ROOT)
                        .startsWith(
                                "member.full_name: nobody maps it any more; it stays, since of_others refers to it"))
                .hasSize(1);
        assertThat(database.query("select full_name from member")).isEmpty();
        assertThat(live.draft(entities(Second.ENTITIES), true, FORMER).isEmpty())
                .isTrue();
        live.run(draft.downScript());
    }

    @OnEveryDatabase
    void leavesNothingBehindAfterAFailure(DatabaseProduct product) {
        open(product);
        MappedTables failing = new MappedTables() {
            @Override
            public void createIn(Scratch scratch) throws SQLException {
                entities(First.ENTITIES).createIn(scratch);
                throw new IllegalStateException("wrong");
            }

            @Override
            public Connection connect(String url) throws SQLException {
                return entities(First.ENTITIES).connect(url);
            }
        };

        assertThatThrownBy(() -> live.draft(failing))
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith("ALCH0332");

        assertThat(live.catalog()).isEqualTo(Catalog.EMPTY);
        assertThat(scratches()).isEmpty();
    }

    @OnEveryDatabase
    void leavesNothingBehind(DatabaseProduct product) {
        open(product);

        draft(First.ENTITIES);

        assertThat(live.catalog()).isEqualTo(Catalog.EMPTY);
        assertThat(scratches()).isEmpty();
    }

    /** SQLite has no schemas. */
    @Tag("servers")
    @ParameterizedTest
    @EnumSource(
            value = DatabaseProduct.class,
            names = {"H2", "POSTGRESQL", "MARIADB"})
    void makesTablesOfOtherSchemas(DatabaseProduct product) {
        open(product);

        Draft draft = draft(Third.ENTITIES);
        live.run(draft.upScript());

        assertThat(draft.upScript()).doesNotContain("scratch");
        assertThat(database.query("select title from alchemy_books.ledger")).isEmpty();
        assertThat(draft(Third.ENTITIES).isEmpty()).isTrue();

        live.run(draft.downScript());
        assertThat(live.catalog("alchemy_books", "ALCHEMY_BOOKS")).isEqualTo(Catalog.EMPTY);
        assertThat(scratches()).isEmpty();
    }

    /** As create-all makes them, from a table of another schema to one of this. */
    @Tag("servers")
    @ParameterizedTest
    @EnumSource(
            value = DatabaseProduct.class,
            names = {"H2", "POSTGRESQL", "MARIADB"})
    void agreesWithCreateAllAboutForeignKeysOfOtherSchemas(DatabaseProduct product) {
        open(product);
        database.execute("create schema alchemy_books");
        try {
            Scenario.of()
                    .entities(Third.ENTITIES.toArray(Class[]::new))
                    .on("default", database)
                    .start()
                    .close();

            assertThat(draft(Third.ENTITIES).up()).isEmpty();
        } finally {
            database.execute("drop table if exists alchemy_books.ledger");
            database.execute("drop sequence if exists alchemy_books.ledger_seq");
            database.execute("drop schema alchemy_books");
        }
    }

    /** Up and down, and with a column that is computed. */
    @Test
    void makesATableOfSqliteAnewAsStrictAsItWas() {
        open(DatabaseProduct.SQLITE);
        database.execute("create table member (id INTEGER not null primary key, name TEXT, age INT,"
                + " twice INT generated always as (age * 2)) strict, without rowid");
        database.execute("insert into member (id, name, age) values (1, 'Ann', 31)");
        String options = "select strict || wr from pragma_table_list('member')";

        Draft draft = draft(Second.ENTITIES);
        live.run(draft.upScript().replaceAll("NULL(?=[^;]* FROM alchemy_aside_member)", "7"));

        assertThat(database.query(options)).containsExactly("11");
        assertThat(database.query("select twice from member")).containsExactly("62");
        assertThat(draft(Second.ENTITIES).up()).isEmpty();

        live.run(draft.downScript());

        assertThat(database.query(options)).containsExactly("11");
        assertThat(database.query("select twice from member")).containsExactly("62");
    }

    /** Rows of others refer to those of the table, by a rule that deletes them and by one that does not. */
    @OnEveryDatabase
    void keepsRowsThatReferToATableThatChanges(DatabaseProduct product) {
        open(product);
        String number = product == DatabaseProduct.SQLITE ? "INTEGER" : "BIGINT";
        database.execute(
                "create table member (id %s not null primary key, name varchar(50), age %s)".formatted(number, number));
        for (String rule : List.of("cascade", "set null", "restrict")) {
            String name = rule.replace(' ', '_');
            database.execute(
                    ("create table of_%s (id %s not null primary key, member_id %s, constraint fk_%s foreign key (member_id)"
                                    + " references member (id) on delete %s)")
                            .formatted(name, number, number, name, rule));
        }
        database.execute("insert into member (id, name, age) values (1, 'Ann', 31)");
        database.execute("insert into of_cascade (id, member_id) values (1, 1)");
        database.execute("insert into of_set_null (id, member_id) values (1, 1)");
        database.execute("insert into of_restrict (id, member_id) values (1, 1)");

        Draft draft = live.draft(entities(Second.ENTITIES), true, FORMER);
        live.run(filled(draft.upScript()
                .replaceAll("(?i)-- TODO (UPDATE member SET note = )\\?", "$1 'n'")
                .replaceAll("NULL(.*FROM alchemy_aside_member)", "'1'$1")
                .replaceAll("NULL(.*FROM alchemy_aside_member)", "'1'$1")));
        live.run(draft.downScript());

        for (String table : List.of("of_cascade", "of_set_null", "of_restrict")) {
            assertThat(database.query("select member_id from " + table))
                    .as(table)
                    .containsExactly("1");
        }
        assertThat(database.query("select name from member")).containsExactly("Ann");
    }

    @Test
    @Tag("servers")
    void saysWhatPermissionIsMissing() {
        open(DatabaseProduct.POSTGRESQL);
        database.execute("create role poor login; revoke create on database %s from public"
                .formatted(database.query("select current_database()").get(0)));
        String url = database.url().replaceFirst("user=\\w+", "user=poor");
        try (AgroalDataSource poor = LiveDatabase.pool(url)) {
            MappedTables target = entities(First.ENTITIES);

            assertThatThrownBy(() -> new Autogenerate("default", poor, target, Options.DEFAULT).draft())
                    .isInstanceOf(MigrationException.class)
                    .hasMessageStartingWith("ALCH0331")
                    .hasMessageContaining("GRANT CREATE ON DATABASE")
                    .hasMessageEndingWith("TO poor;");
        } finally {
            database.execute("drop role poor");
        }
    }

    private void open(DatabaseProduct product) {
        database = TestDatabase.create(product, folder);
        try {
            live = new LiveDatabase(database, Files.createDirectory(folder.resolve("scripts")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Draft draft(List<Class<?>> entities) {
        return live.draft(entities(entities));
    }

    private MappedTables entities(List<Class<?>> classes) {
        return new Entities(database.url(), classes);
    }

    private void insertMembers() {
        database.execute("insert into member (id, name, age, note, full_name) values (1, 'Ann', 31, 'n', 'Ann A.')");
        database.execute("insert into member (id, name, age, note, full_name) values (2, 'Bob', 32, 'n', 'Bob B.')");
    }

    /** As whoever reviews the script does it. */
    private static String filled(String script) {
        return script.replaceAll("(?i)-- TODO (UPDATE member SET score = )\\?", "$1 7")
                .replaceAll("(SELECT [^;]*)NULL([^;]* FROM alchemy_aside_MEMBER)", "$1 7 $2")
                .replaceAll("(SELECT [^;]*)NULL([^;]* FROM alchemy_aside_member)", "$1 7 $2");
    }

    private List<String> scratches() {
        return switch (database.product()) {
            case POSTGRESQL -> database.query("select nspname from pg_namespace where nspname like 'alchemy%'");
            case MARIADB ->
                database.query("select schema_name from information_schema.schemata where schema_name like 'alchemy%'");
            default -> List.of();
        };
    }
}
