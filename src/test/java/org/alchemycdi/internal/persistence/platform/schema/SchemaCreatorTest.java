package org.alchemycdi.internal.persistence.platform.schema;

import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.MARIADB;
import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.POSTGRESQL;
import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.internal.persistence.platform.SchemaCreator;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.TestDatabase;
import org.alchemycdi.testing.TestUnit;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaCreatorTest {

    private static final Class<?>[] LIBRARY = {Author.class, Book.class, Tag.class, Shelf.class, LockedShelf.class};

    @TempDir
    Path folder;

    TestDatabase database;
    TestUnit unit;

    @AfterEach
    void close() {
        if (unit != null) {
            unit.close();
        }
        database.close();
    }

    @OnEveryDatabase
    void createsASchemaThatTheEntitiesWorkWith(DatabaseProduct product) {
        open(product, LIBRARY);

        SchemaCreator.createMissing(unit.session());
        Long id = unit.resultOf(SchemaCreatorTest::persistBook);

        unit.inTransaction(entityManager -> {
            Book book = entityManager.find(Book.class, id);
            assertThat(book.author.lastName).isEqualTo("Christie");
            assertThat(book.tags).hasSize(1);
            assertThat(book.chapters).containsExactly("one", "two");
        });
    }

    /** EclipseLink has null for no sequences. */
    @OnEveryDatabase
    void createsTablesElsewhereWhereNoSequenceIsNeeded(DatabaseProduct product) {
        open(product, org.alchemycdi.library.Author.class);

        assertThat(SchemaCreator.schemas(unit.session())).isEmpty();
        SchemaCreator.createMissing(unit.session(), Map.of());

        assertThat(Catalog.tables(database))
                .usingElementComparator(String::compareToIgnoreCase)
                .contains("author");
    }

    @OnEveryDatabase
    void createsExactlyWhatTheEntitiesNeed(DatabaseProduct product) {
        open(product, LIBRARY);
        database.execute("create table unrelated (id integer primary key)");

        SchemaCreator.createMissing(unit.session());

        assertThat(Catalog.tables(database))
                .usingElementComparator(String::compareToIgnoreCase)
                .containsExactlyInAnyOrder(
                        "author",
                        "book",
                        "book_tag",
                        "book_chapter",
                        "tag",
                        "Shelf",
                        "locked_shelf",
                        "SEQUENCE",
                        "unrelated");
        assertThat(Catalog.sequences(database)).isEqualTo(product == SQLITE ? List.of() : List.of("book_id_seq"));
    }

    @OnEveryDatabase
    void makesForeignKeys(DatabaseProduct product) {
        open(product, LIBRARY);

        SchemaCreator.createMissing(unit.session());

        assertThat(Catalog.foreignKeys(database, "book")).containsExactly("author_id author", "sequel_to_id book");
        assertThat(Catalog.foreignKeys(database, "book_tag")).containsExactly("book_id book", "tag_id tag");
        assertThat(Catalog.foreignKeys(database, "book_chapter")).containsExactly("book_id book");
        assertThat(Catalog.foreignKeys(database, "locked_shelf")).containsExactly("id shelf");
    }

    @OnEveryDatabase
    void makesForeignKeysOfSeveralColumnsOnce(DatabaseProduct product) {
        open(product, Room.class, Room.Key.class, Booking.class);

        SchemaCreator.createMissing(unit.session());
        List<String> once = Catalog.everything(database);
        SchemaCreator.createMissing(unit.session());

        assertThat(Catalog.foreignKeys(database, "booking")).containsExactly("door room", "house room");
        assertThat(Catalog.everything(database)).isEqualTo(once);
    }

    @OnEveryDatabase
    void changesNothingTheSecondTime(DatabaseProduct product) {
        open(product, LIBRARY);
        SchemaCreator.createMissing(unit.session());
        unit.resultOf(SchemaCreatorTest::persistBook);
        List<String> before = Catalog.everything(database);

        SchemaCreator.createMissing(unit.session());

        assertThat(Catalog.everything(database)).isEqualTo(before);
        assertThat(database.query("select count(*) from book")).containsExactly("1");
        unit.inTransaction(entityManager -> entityManager.persist(new Tag()));
    }

    @OnEveryDatabase
    void changesNothingForAnotherUnitOnTheSameDatabase(DatabaseProduct product) {
        open(product, LIBRARY);
        SchemaCreator.createMissing(unit.session());
        unit.resultOf(SchemaCreatorTest::persistBook);
        List<String> before = Catalog.everything(database);

        try (TestUnit other = TestUnit.open(database, LIBRARY)) {
            SchemaCreator.createMissing(other.session());

            assertThat(Catalog.everything(database)).isEqualTo(before);
            assertThat(other.resultOf(SchemaCreatorTest::persistBookWithoutTags))
                    .isEqualTo(product == SQLITE ? 2L : 51L);
        }
    }

    @OnEveryDatabase
    void bringsBackWhatWasDropped(DatabaseProduct product) {
        open(product, LIBRARY);
        SchemaCreator.createMissing(unit.session());
        List<String> before = Catalog.everything(database);
        database.execute("drop table book_tag");
        database.execute("drop index author_last_name_idx" + (product == MARIADB ? " on author" : ""));
        if (product != SQLITE) {
            database.execute("drop sequence book_id_seq");
            database.execute("alter table author drop constraint author_name_key");
        }

        SchemaCreator.createMissing(unit.session());

        assertThat(withoutGeneratedNames(Catalog.everything(database))).isEqualTo(withoutGeneratedNames(before));
    }

    @org.junit.jupiter.api.Tag("servers")
    @ParameterizedTest
    @EnumSource(
            value = DatabaseProduct.class,
            names = {"H2", "POSTGRESQL"})
    void bringsBackForeignKeysOfTablesThatRemain(DatabaseProduct product) {
        open(product, LIBRARY);
        SchemaCreator.createMissing(unit.session());
        database.execute("drop table author cascade");
        assertThat(Catalog.foreignKeys(database, "book")).containsExactly("sequel_to_id book");

        SchemaCreator.createMissing(unit.session());

        assertThat(Catalog.foreignKeys(database, "book")).containsExactly("author_id author", "sequel_to_id book");
    }

    @OnEveryDatabase
    void takesAViewForATable(DatabaseProduct product) {
        open(product, Author.class);
        database.execute("create table person (id char(36), first_name varchar(9), last_name varchar(9), age integer)");
        database.execute("create view author as select * from person");

        SchemaCreator.createMissing(unit.session());

        assertThat(Catalog.tables(database))
                .usingElementComparator(String::compareToIgnoreCase)
                .containsExactly("person");
    }

    @OnEveryDatabase
    void saysWhichStatementFailedAndWhy(DatabaseProduct product) {
        open(product, Author.class, Misspelt.class);

        assertThatThrownBy(() -> SchemaCreator.createMissing(unit.session()))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("CREATE TABLE misspelt")
                .hasMessageMatching("(?is).*syntax.*");
        if (product == POSTGRESQL || product == SQLITE) {
            assertThat(Catalog.tables(database)).isEmpty();
        }
    }

    @OnEveryDatabase
    void goesOnAfterAFailure(DatabaseProduct product) {
        open(product, LIBRARY);
        database.execute("create table locked_shelf (id bigint primary key, key_number integer)");
        database.execute("insert into locked_shelf values (1, 7), (2, 7)");
        assertThatThrownBy(() -> SchemaCreator.createMissing(unit.session()))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("CREATE UNIQUE INDEX");
        database.execute("delete from locked_shelf");

        SchemaCreator.createMissing(unit.session());

        assertThat(unit.resultOf(SchemaCreatorTest::persistBook)).isPositive();
        assertThat(Catalog.foreignKeys(database, "book_tag")).containsExactly("book_id book", "tag_id tag");
    }

    @OnEveryDatabase
    void givesTheConnectionBackToItsDataSource(DatabaseProduct product) {
        database = TestDatabase.create(product, folder);
        CountingDataSource dataSource = new CountingDataSource(database);
        unit = TestUnit.open(
                database,
                Map.of(PersistenceUnitProperties.NON_JTA_DATASOURCE, dataSource),
                Author.class,
                Misspelt.class);

        assertThatThrownBy(() -> SchemaCreator.createMissing(unit.session())).isInstanceOf(PersistenceException.class);
        assertThat(dataSource.connections()).isPositive();
        assertThat(dataSource.openConnections()).isZero();

        database.execute("create table misspelt (id integer primary key, text varchar(9))");
        SchemaCreator.createMissing(unit.session());
        unit.inTransaction(entityManager -> entityManager.persist(Author.named("Agatha", "Christie")));

        assertThat(dataSource.openConnections()).isZero();
    }

    private void open(DatabaseProduct product, Class<?>... classes) {
        database = TestDatabase.create(product, folder);
        unit = TestUnit.open(database, classes);
    }

    private static Long persistBook(EntityManager entityManager) {
        Book book = new Book();
        book.title = "Curtain";
        book.author = Author.named("Agatha", "Christie");
        book.tags.add(new Tag());
        book.chapters.addAll(List.of("one", "two"));
        entityManager.persist(book.author);
        book.tags.forEach(entityManager::persist);
        entityManager.persist(book);
        entityManager.persist(new LockedShelf());
        entityManager.flush();
        return book.getId();
    }

    private static Long persistBookWithoutTags(EntityManager entityManager) {
        Book book = new Book();
        book.author = Author.named("Dorothy", "Sayers");
        entityManager.persist(book.author);
        entityManager.persist(book);
        entityManager.flush();
        return book.getId();
    }

    /** H2 numbers the indexes and constraints that nobody has named. */
    private static List<String> withoutGeneratedNames(List<String> catalog) {
        return catalog.stream()
                .map(line -> line.replaceAll("(PRIMARY_KEY|INDEX|CONSTRAINT|KEY)_[0-9A-F_]+", "$1"))
                .sorted()
                .toList();
    }
}
