package org.alchemycdi.internal.persistence.platform.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.TestDatabase;
import org.alchemycdi.testing.TestUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** What entities are made of besides columns: several tables, several classes in one, keys of several columns, orders. */
@OnEveryDatabase
class MappingTest {

    private static final Instant BEFORE_EPOCH = Instant.parse("1969-12-31T23:59:59.999999Z");

    @TempDir
    private static Path folder;

    private static TestDatabase database;
    private static TestUnit unit;

    @Parameter
    DatabaseProduct product;

    @BeforeParameterizedClassInvocation
    static void open(DatabaseProduct product) {
        database = TestDatabase.create(product, folder);
        unit = TestUnit.withSchema(
                database,
                Vehicle.class,
                Car.class,
                Truck.class,
                Payment.class,
                CardPayment.class,
                CashPayment.class,
                Customer.class,
                Address.class,
                Visit.class,
                Visit.Key.class,
                Shift.class);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        unit.close();
        database.close();
    }

    @Test
    void keepsAClassInTheTablesOfAllItsParents() {
        Car car = Car.named("Beetle", 4);
        car.built = BEFORE_EPOCH;
        unit.inTransaction(entityManager -> {
            entityManager.persist(car);
            entityManager.persist(Truck.named("Hauler", "7.25"));
        });

        unit.inTransaction(entityManager -> {
            assertThat(entityManager.find(Vehicle.class, car.getId()))
                    .isInstanceOfSatisfying(
                            Car.class, read -> assertThat(read.seats).isEqualTo(4))
                    .satisfies(read -> assertThat(read.built).isEqualTo(BEFORE_EPOCH));
            assertThat(entityManager
                            .createQuery("select v from Vehicle v where v.name = 'Hauler'", Vehicle.class)
                            .getSingleResult())
                    .isInstanceOfSatisfying(
                            Truck.class, read -> assertThat(read.payload).isEqualByComparingTo("7.25"));
        });
    }

    @Test
    void changesAndDeletesInSeveralTablesByOneStatement() {
        Instant now = Instant.parse("2025-11-02T05:30:00Z");
        unit.inTransaction(entityManager -> {
            entityManager.persist(Car.named("old", 2));
            entityManager.persist(Car.named("old", 3));
        });

        int changed = unit.resultOf(entityManager -> entityManager
                .createQuery("update Car c set c.seats = c.seats + 1, c.built = :now where c.name = 'old'")
                .setParameter("now", now)
                .executeUpdate());
        List<Car> cars = unit.resultOf(entityManager -> entityManager
                .createQuery("select c from Car c where c.name = 'old' order by c.seats", Car.class)
                .getResultList());
        int deleted = unit.resultOf(entityManager -> entityManager
                .createQuery("delete from Car c where c.name = 'old' and c.seats > 3")
                .executeUpdate());

        assertThat(changed).isEqualTo(2);
        assertThat(cars).extracting(car -> car.seats).containsExactly(3, 4);
        assertThat(cars).extracting(car -> car.built).containsOnly(now);
        assertThat(deleted).isEqualTo(1);
        assertThat(count("Car c where c.name = 'old'")).isEqualTo(1);
        assertThat(count("Vehicle v where v.name = 'old'")).isEqualTo(1);
    }

    @Test
    void keepsSeveralClassesInOneTable() {
        UUID card = UUID.randomUUID();
        unit.inTransaction(entityManager -> {
            entityManager.persist(CardPayment.of(100, card));
            entityManager.persist(CashPayment.of(200));
        });

        List<Payment> payments = unit.resultOf(entityManager -> entityManager
                .createQuery("select p from Payment p where type(p) in :types order by p.cents", Payment.class)
                .setParameter("types", List.of(CardPayment.class, CashPayment.class))
                .getResultList());

        assertThat(payments).hasExactlyElementsOfTypes(CardPayment.class, CashPayment.class);
        assertThat(((CardPayment) payments.get(0)).card).isEqualTo(card);
    }

    @Test
    void keepsAttributesInASecondTable() {
        Customer ann = Customer.named("Ann");
        ann.note = "long 😀 ".repeat(10_000);
        unit.inTransaction(entityManager -> entityManager.persist(ann));
        unit.inTransaction(entityManager -> customer(entityManager, ann).name = "Anna");

        unit.inTransaction(entityManager -> {
            assertThat(customer(entityManager, ann).note).isEqualTo(ann.note);
            assertThat(customer(entityManager, ann).name).isEqualTo("Anna");
            entityManager.remove(customer(entityManager, ann));
        });
        assertThat(database.query("select count(*) from customer_note where note is not null"))
                .containsExactly("0");
    }

    @Test
    void keepsTheOrderOfAList() {
        Customer bob = Customer.named("Bob");
        List.of("Graz", "Wien", "Linz").forEach(bob::moveTo);
        unit.inTransaction(entityManager -> entityManager.persist(bob));

        unit.inTransaction(entityManager -> {
            List<Address> addresses = customer(entityManager, bob).addresses;
            addresses.add(0, addresses.remove(2));
            addresses.remove(1);
        });

        unit.inTransaction(entityManager -> {
            Customer read = customer(entityManager, bob);
            assertThat(read.addresses).extracting(address -> address.city).containsExactly("Linz", "Wien");
            assertThat(read.addressesByCity).containsOnlyKeys("Linz", "Wien");
        });
    }

    @Test
    void keepsMapsByEnums() {
        Customer cleo = Customer.named("Cleo");
        LocalTime early = LocalTime.of(6, 30, 0, 1_000);
        cleo.openFrom.put(DayOfWeek.MONDAY, early);
        unit.inTransaction(entityManager -> entityManager.persist(cleo));

        unit.inTransaction(entityManager ->
                assertThat(customer(entityManager, cleo).openFrom).isEqualTo(Map.of(DayOfWeek.MONDAY, early)));
    }

    @Test
    void findsByAKeyOfSeveralColumns() {
        Customer dan = Customer.named("Dan");
        Visit visit = Visit.of(dan, BEFORE_EPOCH, "look");
        unit.inTransaction(entityManager -> {
            entityManager.persist(dan);
            entityManager.persist(visit);
        });
        Shift.Key key = new Shift.Key(LocalDate.of(2025, 3, 9), LocalTime.of(2, 30));
        unit.inTransaction(entityManager -> entityManager.persist(Shift.of(key, "Dan")));

        unit.inTransaction(entityManager -> {
            Visit read = entityManager.find(Visit.class, new Visit.Key(dan.getId(), BEFORE_EPOCH));
            assertThat(read.purpose).isEqualTo("look");
            assertThat(read.customer.name).isEqualTo("Dan");
            assertThat(entityManager.find(Shift.class, key).worker).isEqualTo("Dan");
            assertThat(entityManager
                            .createQuery("select v.purpose from Visit v where v.key.beganAt < :now", String.class)
                            .setParameter("now", Instant.EPOCH)
                            .getResultList())
                    .containsExactly("look");
            entityManager.remove(read);
        });
        assertThat(count("Visit v")).isZero();
    }

    @Test
    void comparesTextsByTheirCase() {
        unit.inTransaction(entityManager -> entityManager.persist(Customer.named("Eve")));

        assertThat(count("Customer c where c.name = 'Eve'")).isEqualTo(1);
        assertThat(count("Customer c where c.name = 'EVE'")).isZero();
    }

    private static Customer customer(EntityManager entityManager, Customer customer) {
        return entityManager.find(Customer.class, customer.getId());
    }

    private static long count(String from) {
        return unit.resultOf(entityManager -> entityManager
                .createQuery("select count(1) from " + from, Long.class)
                .getSingleResult());
    }
}
