package org.alchemycdi.internal.persistence.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.alchemycdi.internal.persistence.platform.AuditTimes;
import org.alchemycdi.internal.persistence.platform.BulkInsert;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.internal.persistence.platform.SchemaCreator;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.SetClock;
import org.alchemycdi.testing.Statements;
import org.alchemycdi.testing.TestDatabase;
import org.alchemycdi.testing.TestUnit;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** What is inserted in bulk is what persisting leaves behind: in the database, in the entities, and in the persistence context. */
@OnEveryDatabase
class BulkInsertTest {

    private static final int MANY = 1203;

    private static final List<String> TABLES = List.of(
            "bulk_crew",
            "bulk_visited",
            "bulk_boat",
            "bulk_harbour",
            "bulk_steamer",
            "bulk_vessel",
            "bulk_cargo_papers",
            "bulk_cargo");

    @TempDir
    private static Path folder;

    private static TestDatabase database;
    private static TestUnit unit;

    @Parameter
    DatabaseProduct product;

    @BeforeParameterizedClassInvocation
    static void open(DatabaseProduct product) {
        database = TestDatabase.create(product, folder);
        unit = TestUnit.open(
                database,
                Map.of(
                        AuditTimes.CLOCK,
                        new SetClock(Instant.parse("2026-03-29T02:30:00.123456Z")),
                        PersistenceUnitProperties.CACHE_SHARED_DEFAULT,
                        "false",
                        PersistenceUnitProperties.BATCH_WRITING,
                        "JDBC"),
                org.alchemycdi.type.JsonObjectConverter.class,
                Fleet.Harbour.class,
                Fleet.Boat.class,
                Fleet.Size.class,
                Fleet.Vessel.class,
                Fleet.Steamer.class,
                Fleet.Cargo.class,
                Fleet.FrozenCargo.class);
        SchemaCreator.createMissing(unit.session());
    }

    @AfterParameterizedClassInvocation
    static void close() {
        unit.close();
        database.close();
    }

    private static void inBulk(EntityManager entityManager, List<?> entities) {
        Optional<BulkInsert> bulk = BulkInsert.of(entityManager, entities);
        assertThat(bulk).as("is possible").isPresent();
        entityManager.flush();
        bulk.orElseThrow().execute();
    }

    private static void oneByOne(EntityManager entityManager, List<?> entities) {
        entities.forEach(entityManager::persist);
        entityManager.flush();
    }

    private static Fleet.Boat boat(int number, Fleet.Harbour home) {
        Fleet.Boat boat = new Fleet.Boat();
        boat.setId(new UUID(7, number));
        boat.name = "boat " + number;
        boat.rig = number % 3 == 0 ? null : Fleet.Rig.values()[number % 2];
        boat.afloat = number % 2 == 0;
        boat.built = number % 5 == 0 ? null : LocalDate.of(1582, 10, 1).plusDays(number);
        if (number % 4 != 0) {
            boat.size = new Fleet.Size();
            boat.size.length = new BigDecimal("12.34").add(BigDecimal.valueOf(number));
            boat.size.draught = number % 7 == 0 ? null : number / 8d;
        }
        boat.papers = number % 3 == 1
                ? null
                : Json.createObjectBuilder().add("n", number).build();
        boat.log = number % 6 == 0 ? null : "it's \\ \"" + "é\n".repeat(number % 50);
        boat.flag = number % 2 == 0 ? null : new byte[] {(byte) number, 0, -1};
        boat.order = number;
        boat.home = number % 2 == 0 ? home : null;
        return boat;
    }

    @Test
    void leavesTheSameRowsAndTheSameEntities() {
        IntFunction<Object> vessel = number -> {
            Fleet.Vessel made = number % 2 == 0 ? new Fleet.Vessel() : new Fleet.Steamer();
            made.name = "vessel " + number;
            if (made instanceof Fleet.Steamer steamer) {
                steamer.boilers = number;
            }
            return made;
        };
        IntFunction<Object> cargo = number -> {
            Fleet.Cargo made = number % 3 == 0 ? new Fleet.Cargo() : new Fleet.FrozenCargo();
            made.number = "no " + number;
            made.goods = "tea";
            made.customs = number % 2 == 0 ? "paid" : null;
            return made;
        };

        // SQLite has no sequences, and only the row knows its number.
        boolean isNumberKnown = product != DatabaseProduct.SQLITE;
        List<String> ordinary = written(BulkInsertTest::oneByOne, BulkInsertTest::oneByOne, vessel, cargo);
        List<String> bulk = written(
                BulkInsertTest::inBulk,
                isNumberKnown ? BulkInsertTest::inBulk : BulkInsertTest::oneByOne,
                vessel,
                cargo);

        assertThat(bulk).isEqualTo(ordinary);
        assertThat(bulk).anyMatch(line -> line.contains("boat 1202"));
    }

    /** All rows, and what the entities heard. */
    private static List<String> written(
            BiConsumer<EntityManager, List<?>> writing,
            BiConsumer<EntityManager, List<?>> writingNumbered,
            IntFunction<Object> vessel,
            IntFunction<Object> cargo) {
        empty();
        List<String> all = new ArrayList<>();
        unit.inTransaction(entityManager -> {
            Fleet.Harbour home = harbour();
            entityManager.persist(home);
            List<Fleet.Boat> boats =
                    IntStream.range(0, MANY).mapToObj(i -> boat(i, home)).toList();
            List<Object> vessels = IntStream.range(0, MANY).mapToObj(vessel).toList();
            writing.accept(entityManager, boats);
            writingNumbered.accept(entityManager, vessels);
            writing.accept(
                    entityManager, IntStream.range(0, MANY).mapToObj(cargo).toList());
            boats.forEach(boat -> all.add(boat.name + boat.heard + boat.version + boat.stamp + boat.getUpdatedAt()));
            assertThat(vessels).allMatch(each -> ((Fleet.Vessel) each).id > 0);
            assertThat(vessels).allMatch(entityManager::contains);
        });
        TABLES.forEach(table -> all.addAll(rows(table)));
        return all;
    }

    private static Fleet.Harbour harbour() {
        Fleet.Harbour harbour = new Fleet.Harbour();
        harbour.setId(new UUID(1, 1));
        harbour.name = "home";
        return harbour;
    }

    @BeforeEach
    void isEmpty() {
        empty();
    }

    private static void empty() {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.executeUpdate("DELETE FROM " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without generated numbers. */
    private static List<String> rows(String table) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    String name = rows.getMetaData().getColumnName(i);
                    Object value = rows.getObject(i);
                    boolean isNumbered = name.equalsIgnoreCase("id") && value instanceof Number;
                    row.add(name + "="
                            + (isNumbered
                                    ? ""
                                    : value instanceof byte[] bytes ? Arrays.toString(bytes) : rows.getString(i)));
                }
                all.add(table + row);
            }
            return all.stream().sorted().toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void entitiesAreManagedAfterwards() {
        List<Fleet.Boat> boats = new ArrayList<>();
        unit.inTransaction(entityManager -> {
            IntStream.range(0, 20).mapToObj(i -> boat(i, null)).forEach(boats::add);
            inBulk(entityManager, boats);
            assertThat(boats).allMatch(entityManager::contains);
            assertThat(entityManager.find(Fleet.Boat.class, boats.get(3).getId()))
                    .isSameAs(boats.get(3));
            assertThat(entityManager
                            .createQuery("select b from BulkBoat b where b.name = 'boat 4'", Fleet.Boat.class)
                            .getSingleResult())
                    .isSameAs(boats.get(4));
            boats.get(0).name = "renamed";
            boats.get(1).crew.add("Ann");
            boats.get(2).size = new Fleet.Size();
            boats.get(2).size.draught = 2.5;
            boats.get(5).size.draught = 5.5;
            entityManager.remove(boats.get(6));
            Fleet.Harbour new1 = harbour();
            entityManager.persist(new1);
            boats.get(7).home = new1;
            boats.get(8).visited.add(new1);
        });
        assertThat(boats).extracting(boat -> boat.version).startsWith(2, 2, 2, 1, 1, 2, 1, 2, 2, 1);
        unit.inTransaction(entityManager -> {
            assertThat(read(entityManager, 0).name).isEqualTo("renamed");
            assertThat(read(entityManager, 1).crew).containsExactly("Ann");
            assertThat(read(entityManager, 2).size.draught).isEqualTo(2.5);
            assertThat(read(entityManager, 5).size.draught).isEqualTo(5.5);
            assertThat(entityManager.find(Fleet.Boat.class, new UUID(7, 6))).isNull();
            assertThat(read(entityManager, 7).home.name).isEqualTo("home");
            assertThat(read(entityManager, 8).visited).hasSize(1);
            assertThat(read(entityManager, 9).version).isEqualTo(1);
        });
    }

    private static Fleet.Boat read(EntityManager entityManager, int number) {
        return entityManager.find(Fleet.Boat.class, new UUID(7, number));
    }

    @Test
    void nothingElseIsWrittenAtTheCommit() {
        List<String> sent = unit.resultOf(entityManager -> {
            Statements statements = Statements.of(entityManager);
            inBulk(
                    entityManager,
                    IntStream.range(0, 20).mapToObj(i -> boat(i, null)).toList());
            return statements.sentBy(() -> {
                entityManager.flush();
                return null;
            });
        });

        assertThat(sent).isEmpty();
    }

    @Test
    void aRowThatIsThereIsADuplicate() {
        unit.inTransaction(entityManager -> entityManager.persist(boat(700, null)));

        assertThatThrownBy(() -> unit.inTransaction(entityManager -> inBulk(
                        entityManager,
                        IntStream.range(0, MANY).mapToObj(i -> boat(i, null)).toList())))
                .isInstanceOf(DatabaseException.class);
        assertThat(rows("bulk_boat")).hasSize(1);
    }

    @Test
    void isNotForEntitiesThatAreMoreThanTheirRow() {
        unit.inTransaction(entityManager -> {
            List<Fleet.Boat> boats =
                    IntStream.range(0, 20).mapToObj(i -> boat(i, null)).toList();
            assertThat(BulkInsert.of(entityManager, boats)).isPresent();
            boats.get(19).crew.add("Ann");
            assertThat(BulkInsert.of(entityManager, boats)).isEmpty();
            boats.get(19).crew.clear();
            boats.get(19).home = harbour();
            assertThat(BulkInsert.of(entityManager, boats)).isEmpty();
            boats.get(19).home = null;
            entityManager.persist(boats.get(19));
            assertThat(BulkInsert.of(entityManager, boats)).isEmpty();
            assertThat(BulkInsert.of(entityManager, boats.subList(0, 9))).isEmpty();
            List<Fleet.Boat> twice = new ArrayList<>(boats.subList(0, 12));
            twice.add(boats.get(0));
            assertThat(BulkInsert.of(entityManager, twice)).isEmpty();
        });
    }

    /** Statements end at a size that every database takes. */
    @Test
    void longValuesGoByMoreStatements() {
        unit.inTransaction(entityManager -> {
            List<Fleet.Boat> boats =
                    IntStream.range(0, 30).mapToObj(i -> boat(i, null)).toList();
            boats.forEach(boat -> boat.log = "x".repeat(1_000_000));
            inBulk(entityManager, boats);
        });

        assertThat(rows("bulk_boat")).hasSize(30);
    }
}
