package org.alchemycdi.internal.persistence.platform.sequences;

import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.MARIADB;
import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.internal.persistence.platform.SchemaCreator;
import org.alchemycdi.model.BigIntBase;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.TestDatabase;
import org.alchemycdi.testing.TestUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableSequencesTest {

    @TempDir
    Path folder;

    @OnEveryDatabase
    void numbersEveryTableOnItsOwn(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                TestUnit unit = TestUnit.withSchema(database, Account.class, Order.class)) {
            List<Long> accounts = persisted(unit, new Account(), new Account());
            List<Long> orders = persisted(unit, new Order(), new Order());

            assertThat(accounts).containsExactly(1L, 2L);
            assertThat(orders).containsExactly(1L, 2L);
            assertThat(sequences(database)).isEqualTo(expected(product, "Order_id_seq 50", "user_account_id_seq 50"));
        }
    }

    @OnEveryDatabase
    void goesOnWhereTheLastAllocationEnds(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder)) {
            try (TestUnit unit = TestUnit.withSchema(database, Account.class)) {
                persisted(
                        unit,
                        IntStream.range(0, 120).mapToObj(i -> new Account()).toArray(BigIntBase[]::new));
            }

            try (TestUnit unit = TestUnit.open(database, Account.class)) {
                assertThat(persisted(unit, new Account())).containsExactly(product == SQLITE ? 121L : 151L);
            }
        }
    }

    @OnEveryDatabase
    void numbersAHierarchyByTheSequenceOfItsRoot(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                TestUnit unit = TestUnit.withSchema(database, Party.class, Person.class, Company.class)) {
            List<Long> ids = persisted(unit, new Person(), new Company(), new Person());

            assertThat(ids).containsExactly(1L, 2L, 3L);
            // Only MariaDB keeps the case of a name without quotes.
            String name = product == MARIADB ? "PARTY_id_seq 50" : "party_id_seq 50";
            assertThat(sequences(database)).isEqualTo(expected(product, name));
        }
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource(
            value = DatabaseProduct.class,
            names = {"H2", "POSTGRESQL"})
    void putsTheSequenceIntoTheSchemaOfTheTable(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder)) {
            database.execute("create schema books");

            try (TestUnit unit = TestUnit.withSchema(database, Ledger.class)) {
                assertThat(persisted(unit, new Ledger())).containsExactly(1L);
                SchemaCreator.createMissing(unit.session());
            }

            assertThat(database.query("select lower(sequence_schema) from information_schema.sequences"))
                    .containsExactly("books");
        }
    }

    private static List<Long> persisted(TestUnit unit, BigIntBase... entities) {
        unit.inTransaction(entityManager -> Stream.of(entities).forEach(entity -> {
            entityManager.persist(entity);
            entityManager.flush();
        }));
        return Stream.of(entities).map(BigIntBase::getId).toList();
    }

    private static List<String> expected(DatabaseProduct product, String... sequences) {
        return product == SQLITE ? List.of() : List.of(sequences);
    }

    /** Names that had no quotes in lower case, with their increments. */
    private static List<String> sequences(TestDatabase database) {
        return database.sequences().stream()
                .map(name -> asWritten(name) + " " + increment(database, name))
                .toList();
    }

    private static String asWritten(String name) {
        String upperCase = name.toUpperCase(Locale.ROOT);
        return name.equals(upperCase) ? name.toLowerCase(Locale.ROOT) : name;
    }

    private static String increment(TestDatabase database, String sequence) {
        return String.join(
                " ",
                database.query(
                        database.product() == MARIADB
                                ? "select increment from `" + sequence + "`"
                                : "select increment from information_schema.sequences where sequence_name = '"
                                        + sequence + "'"));
    }
}
