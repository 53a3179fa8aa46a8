package org.alchemycdi.internal.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that somebody has written by hand, with what no entity can say. */
class HandWrittenTablesTest {

    @TempDir
    Path folder;

    private TestDatabase database;
    private LiveDatabase live;

    @AfterEach
    void close() {
        live.close();
        database.close();
    }

    private void open(DatabaseProduct product) {
        database = TestDatabase.create(product, folder);
        try {
            live = new LiveDatabase(database, Files.createDirectory(folder.resolve("scripts")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Draft draft(Class<?>... entities) {
        return live.draft(new Entities(database.url(), List.of(entities)), true, Set.of());
    }

    /** Up, where nothing is to be done any more, and down again. */
    private void change(Class<?>... entities) {
        Draft draft = draft(entities);
        assertThat(draft.up()).isNotEmpty();
        live.run(draft.upScript());
        assertThat(draft(entities).up()).isEmpty();
        down = draft.downScript();
    }

    private String down;

    @Entity(name = "Item")
    static class Item {
        @Id
        Long id;

        @Column(length = 80)
        String name;

        Integer price;

        Integer total;
    }

    @Test
    void ofSqliteMayHaveComments() {
        open(DatabaseProduct.SQLITE);
        database.execute("""
                CREATE TABLE item ( -- (what is sold
                    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the key
                    name VARCHAR(50) COLLATE NOCASE CHECK (length(name) > 0), -- the user's name, as shown
                    price INTEGER NOT NULL DEFAULT 0 /* cents, not euros (!) */,
                    total INTEGER GENERATED ALWAYS AS (price * 2) STORED,
                    CHECK (price >= 0) -- never below
                )""");
        database.execute("insert into item (id, name, price) values (1, 'a', 5)");

        change(Item.class);

        isAsItWas();
        live.run(down);
        isAsItWas();
    }

    private void isAsItWas() {
        assertThat(database.query("select total from item where name = 'A'")).containsExactly("10");
        assertThatThrownBy(() -> database.execute("insert into item (id, name, price) values (2, 'b', -5)"))
                .hasStackTraceContaining("CHECK");
        assertThatThrownBy(() -> database.execute("insert into item (id, name, price) values (2, '', 5)"))
                .hasStackTraceContaining("CHECK");
    }

    @Test
    void ofSqliteKeepChecksWhateverTheirNames() {
        open(DatabaseProduct.SQLITE);
        database.execute("create table item (id INTEGER primary key, name VARCHAR(50), price INTEGER, total INTEGER,"
                + " constraint \"not below\" check (price >= 0), constraint [nor this] check (total >= 0))");

        change(Item.class);

        assertThatThrownBy(() -> database.execute("insert into item (id, price) values (2, -5)"))
                .hasStackTraceContaining("not below");
        assertThatThrownBy(() -> database.execute("insert into item (id, total) values (2, -5)"))
                .hasStackTraceContaining("nor this");
    }

    @Entity(name = "Owner")
    static class Owner {
        @Id
        Long id;
    }

    @Entity(name = "Pet")
    static class Pet {
        @Id
        Long id;

        @ManyToOne
        @JoinColumn(name = "owner_id")
        Owner owner;
    }

    @Test
    void ofSqliteReferToAnotherTableWhenTheEntityDoes() {
        open(DatabaseProduct.SQLITE);
        database.execute("create table person (id INTEGER primary key)");
        database.execute("create table owner (id INTEGER primary key)");
        database.execute("create table pet (id INTEGER primary key, owner_id INTEGER check (owner_id > 0)"
                + " constraint fk_owner references person (id) on delete cascade deferrable initially deferred)");

        change(Owner.class, Pet.class);

        assertThat(database.query("select \"table\" from pragma_foreign_key_list('pet')"))
                .containsExactly("owner");
        assertThatThrownBy(() -> database.execute("insert into pet (id, owner_id) values (1, -1)"))
                .hasStackTraceContaining("CHECK");
        live.run(down);
        assertThat(database.query("select \"table\" || on_delete from pragma_foreign_key_list('pet')"))
                .containsExactly("personCASCADE");
    }

    @Test
    @Tag("servers")
    void ofMariaDbKeepWhatAColumnSaysBesides() {
        open(DatabaseProduct.MARIADB);
        database.execute("""
                create table item (id bigint not null primary key,
                    name varchar(50) comment 'the user''s name' check (char_length(name) > 0),
                    price bigint invisible, total int)""");
        String columns = "select concat(column_name, column_comment, extra) from information_schema.columns"
                + " where table_schema = database() and table_name = 'item' order by 1";
        List<String> before = database.query(columns);

        change(Item.class);

        assertThat(database.query(columns)).isEqualTo(before).isNotEmpty();
        assertThatThrownBy(() -> database.execute("insert into item (id, name) values (2, '')"))
                .hasStackTraceContaining("CONSTRAINT");
        live.run(down);
        assertThat(database.query(columns)).isEqualTo(before);
        assertThatThrownBy(() -> database.execute("insert into item (id, name) values (2, '')"))
                .hasStackTraceContaining("CONSTRAINT");
    }

    @Test
    @Tag("servers")
    void ofPostgreSqlMayReferToPartitions() {
        open(DatabaseProduct.POSTGRESQL);
        database.execute("create table owner (id bigint not null primary key) partition by range (id)");
        database.execute("create table owner_1 partition of owner for values from (0) to (10)");
        database.execute("create table owner_2 partition of owner for values from (10) to (20)");
        database.execute("create table pet (id bigint not null primary key, owner_id bigint references owner (id))");

        assertThat(draft(Owner.class, Pet.class).up()).isEmpty();
    }

    @Entity(name = "Ticket")
    static class Ticket {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_id_seq")
        @SequenceGenerator(name = "ticket_id_seq", sequenceName = "ticket_id_seq", allocationSize = 1)
        Long id;
    }

    /** The sequence of a column, which an entity may take its ids from by itself. */
    @Test
    @Tag("servers")
    void ofPostgreSqlMayBeSerial() {
        open(DatabaseProduct.POSTGRESQL);
        database.execute("create table ticket (id bigserial primary key)");

        Draft draft = draft(Ticket.class);

        assertThat(draft.up()).isEmpty();
        assertThat(draft.notes()).isEmpty();
    }

    /** Entities that say nothing of it do not say that it shall go. */
    @OnEveryDatabase
    void keepDefaultsAndRules(DatabaseProduct product) {
        open(product);
        String id = product == DatabaseProduct.SQLITE ? "INTEGER" : "bigint";
        String price = product == DatabaseProduct.SQLITE ? "INTEGER" : "integer";
        database.execute(
                "create table item (id %s not null primary key, name varchar(50) default 'n', price %s default 7,"
                                .formatted(id, price)
                        + " total %s)".formatted(price));
        database.execute("create table owner (id %s not null primary key)".formatted(id));
        database.execute(("create table pet (id %s not null primary key, owner_id %s, constraint fk_owner"
                        + " foreign key (owner_id) references owner (id) on delete cascade)")
                .formatted(id, id));
        database.execute("insert into owner (id) values (1)");
        database.execute("insert into pet (id, owner_id) values (1, 1)");

        change(Item.class, Owner.class, Pet.class);

        database.execute("insert into item (id) values (1)");
        assertThat(database.query("select concat(name, price) from item")).containsExactly("n7");
        database.execute("delete from owner");
        assertThat(database.query("select id from pet")).isEmpty();
        live.run(down);
        database.execute("insert into item (id) values (2)");
        assertThat(database.query("select price from item where id = 2")).containsExactly("7");
    }

    @Test
    @Tag("servers")
    void ofPostgreSqlKeepIndexesThatAreNotPlain() {
        open(DatabaseProduct.POSTGRESQL);
        database.execute(
                "create table item (id bigint not null primary key, name varchar(80), price integer, total integer)");
        database.execute("create index like_name on item (name text_pattern_ops)");
        database.execute("create index c_name on item (name collate \"C\")");
        database.execute("create index by_price on item (price desc nulls last)");
        database.execute("create unique index one_null on item (total) nulls not distinct");

        assertThat(draft(Item.class).up()).isEmpty();
    }

    /** For check, which must not say that all is well. */
    @OnEveryDatabase
    void mayDifferInWhatIsChangedByHand(DatabaseProduct product) {
        open(product);
        String id = product == DatabaseProduct.SQLITE ? "INTEGER" : "bigint";
        database.execute("create table owner (id %s, code %s not null)".formatted(id, id));

        Draft draft = live.draft(new Entities(database.url(), List.of(Owner.class)), false, Set.of());

        assertThat(draft.byHand()).hasSize(2).allMatch(draft.notes()::contains);
        assertThat(draft.byHand().get(0)).contains("the primary key is ()");
        assertThat(draft.byHand().get(1)).endsWith("being NOT NULL it refuses new rows");
    }

    @Entity(name = "Coded")
    @Table(name = "owner")
    static class CodedOwner {
        @Id
        Long id;

        @Column(nullable = false)
        String code;
    }

    /** Empty where the script is written, it may have rows where that runs: MariaDB would give them the value {@code ''}. */
    @Test
    @Tag("servers")
    void ofMariaDbGetNoValuesThatNobodyHasGiven() {
        open(DatabaseProduct.MARIADB);
        database.execute("create table owner (id bigint not null primary key)");

        Draft draft = draft(CodedOwner.class);

        assertThat(draft.upScript()).contains("-- TODO UPDATE owner SET code = ?");
        database.execute("insert into owner (id) values (1)");
        assertThatThrownBy(() -> live.run(draft.upScript())).hasStackTraceContaining("code");
    }
}
