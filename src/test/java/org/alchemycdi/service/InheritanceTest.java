package org.alchemycdi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.LockModeType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.alchemycdi.Alchemy;
import org.alchemycdi.filter.ComparisonFilter;
import org.alchemycdi.filter.ExistsFilter;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.LimitCursor;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.model.UuidBase;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.repository.NotFoundException;
import org.alchemycdi.repository.QueryOptions;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

/** Hierarchies in one table, in joined ones, and in one for each class: the services of each level see their rows. */
class InheritanceTest {

    @TempDir
    Path folder;

    @Singleton
    public static class Zoo {

        @Inject
        RepositoryService<Animal> animals;

        @Inject
        RepositoryService<Bird> birds;

        @Inject
        RepositoryService<Eagle> eagles;

        @Inject
        RepositoryService<Vehicle> vehicles;

        @Inject
        RepositoryService<Car> cars;

        @Inject
        RepositoryService<Ticket> tickets;

        @Inject
        RepositoryService<DayTicket> dayTickets;

        @Inject
        RepositoryService<Post> posts;

        @Inject
        RepositoryService<Card> cards;
    }

    @Entity
    @Inheritance
    public static class Animal extends UuidBase {
        String name;
    }

    @Entity
    public static class Bird extends Animal {
        Integer wingspan;
    }

    @Entity
    public static class Eagle extends Bird {
        Integer prey;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    public abstract static class Vehicle extends UuidBase {
        String name;
    }

    @Entity
    public static class Car extends Vehicle {
        Integer doors;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    public static class Ticket extends UuidBase {
        String name;
    }

    @Entity
    public static class DayTicket extends Ticket {
        Integer days;
    }

    public record TicketName(String name) {}

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    public abstract static class Post extends UuidBase {
        String text;
    }

    @Entity
    public static class Card extends Post {
        Integer stamps;
    }

    private Scenario.Running start(TestDatabase database) {
        return Scenario.of(Zoo.class)
                .entities(
                        Animal.class,
                        Bird.class,
                        Eagle.class,
                        Vehicle.class,
                        Car.class,
                        Ticket.class,
                        DayTicket.class,
                        Post.class,
                        Card.class)
                .on("default", database)
                .config("alchemy.default.commit-mode", "autocommit")
                .start();
    }

    @OnEveryDatabase
    void severalLevelsInOneTable(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            Zoo zoo = app.get(Zoo.class);
            app.committing(running -> zoo.animals.create(Map.of("name", "Ape")));
            Bird bird = app.committing(running -> zoo.birds.create(Map.of("name", "Bulbul", "wingspan", 20)));
            Eagle eagle =
                    app.committing(running -> zoo.eagles.create(Map.of("name", "Eagle", "wingspan", 200, "prey", 3)));
            app.committing(running -> zoo.animals.update(Map.of("name", "Great Eagle"), eagle.getId()));
            app.committing(running -> zoo.birds.update(Map.of("wingspan", 210), eagle.getId()));

            List<Animal> all = app.committing(running -> zoo.animals.getMany(OrderBy.asc("name")));
            OffsetPagination<Bird> page = app.committing(running -> zoo.birds.getManyAndCount(
                    ComparisonFilter.gt("wingspan", 10), OrderBy.asc("name"), new LimitOffset(1, 1)));
            assertThat(all).extracting(Object::getClass).containsExactly(Animal.class, Bird.class, Eagle.class);
            assertThat(page.total()).isEqualTo(2);
            assertThat(page.items()).singleElement().isInstanceOfSatisfying(Eagle.class, great -> assertThat(
                            List.of(great.name, great.wingspan, great.prey))
                    .containsExactly("Great Eagle", 210, 3));
            UUID crow = UUID.randomUUID();
            app.committing(running -> zoo.birds.upsert(Map.of("name", "Crow", "wingspan", 90), crow));
            app.committing(running -> zoo.animals.getOrUpsert(Map.of("id", crow, "name", "Old Crow")));
            assertThat(app.<Animal>committing(running -> zoo.animals.get(crow)))
                    .isInstanceOfSatisfying(Bird.class, old -> assertThat(old.name + old.wingspan)
                            .isEqualTo("Old Crow90"));
            app.committing(running -> zoo.animals.delete(crow));
            assertThatThrownBy(() -> app.committing(running -> zoo.eagles.get(bird.getId())))
                    .isInstanceOf(NotFoundException.class);
            app.committing(running -> zoo.animals.delete(bird.getId()));
            assertThat(app.<Long>committing(running -> zoo.birds.count())).isEqualTo(1);
        }
    }

    @OnEveryDatabase
    void joinedTables(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            Zoo zoo = app.get(Zoo.class);
            Car car = app.committing(running -> zoo.cars.create(Map.of("name", "Van", "doors", 5)));
            app.committing(running -> zoo.cars.createMany(
                    List.of(Map.of("name", "Mini", "doors", 3), Map.of("name", "Bus", "doors", 9))));
            app.committing(running -> zoo.vehicles.update(Map.of("name", "Big Van"), car.getId()));
            app.committing(running -> zoo.cars.upsert(Map.of("doors", 6), car.getId()));

            List<Car> found = app.committing(running ->
                    zoo.cars.getMany(ComparisonFilter.ge("doors", 6), ComparisonFilter.eq("name", "Big Van")));
            assertThat(found).singleElement().extracting(found1 -> found1.doors).isEqualTo(6);
            app.committing(running -> zoo.vehicles.with(InheritanceTest::locked).getOne(byName("Mini")));
            app.committing(running ->
                    zoo.vehicles.with(InheritanceTest::locked).getCursorPage(OrderBy.asc("name"), new LimitCursor(2)));
            app.committing(running -> zoo.vehicles
                    .with(InheritanceTest::locked)
                    .getManyAndCount(OrderBy.asc("name"), new LimitOffset(2, 0)));
            app.committing(
                    running -> zoo.cars.with(o -> o.matchFields("name")).upsert(Map.of("name", "Mini", "doors", 2)));
            app.committing(running -> zoo.vehicles.upsert(Map.of("name", "Old Van"), car.getId()));
            app.committing(
                    running -> zoo.vehicles.with(o -> o.matchFields("name")).getOrUpsert(Map.of("name", "Old Van")));
            assertThatThrownBy(() ->
                            app.committing(running -> zoo.vehicles.upsert(Map.of("name", "None"), UUID.randomUUID())))
                    .hasMessageStartingWith("ALCH0516");
            assertThat(app.<Vehicle>committing(running -> zoo.vehicles.get(car.getId())).name)
                    .isEqualTo("Old Van");
            app.committing(running -> zoo.vehicles.deleteMany(List.of(car.getId())));
            assertThat(app.<List<Vehicle>>committing(running -> zoo.vehicles.getMany(OrderBy.asc("name"))))
                    .extracting(vehicle -> vehicle.name)
                    .containsExactly("Bus", "Mini");
        }
    }

    private static QueryOptions locked(QueryOptions options) {
        return options.lock(LockModeType.PESSIMISTIC_WRITE);
    }

    private static Filter byName(String name) {
        return ComparisonFilter.eq("name", name);
    }

    @OnEveryDatabase
    void aTableForEachClass(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            Zoo zoo = app.get(Zoo.class);
            app.committing(running -> zoo.tickets.create(Map.of("name", "once")));
            DayTicket week = app.committing(running -> zoo.dayTickets.create(Map.of("name", "all day", "days", 7)));
            app.committing(running -> zoo.dayTickets.update(Map.of("days", 8), week.getId()));

            assertThat(app.<List<Ticket>>committing(running -> zoo.tickets.getMany()))
                    .extracting(ticket -> ticket.name)
                    .containsExactlyInAnyOrder("once", "all day");
            assertThat(app.<List<TicketName>>committing(running -> zoo.tickets.getMany(TicketName.class)))
                    .extracting(TicketName::name)
                    .containsExactlyInAnyOrder("once", "all day");
            assertThat(app.<List<Ticket>>committing(running -> zoo.tickets.getMany(byName("all day"))))
                    .hasSize(1);
            assertThat(app.<Long>committing(running -> zoo.tickets.count())).isEqualTo(2);
            assertThat(app.<Long>committing(running -> zoo.tickets.count(byName("all day"))))
                    .isEqualTo(1);
            assertThat(app.<Boolean>committing(running -> zoo.tickets.exists(byName("all day"))))
                    .isTrue();
            OffsetPagination<Ticket> all = app.committing(running -> zoo.tickets.getManyAndCount());
            assertThat(all.total()).isEqualTo(2);
            assertThat(app.<Ticket>committing(running -> zoo.tickets.getOne(byName("all day"))))
                    .isInstanceOf(DayTicket.class);
            assertThat(app.<DayTicket>committing(running -> zoo.dayTickets.get(week.getId())).days)
                    .isEqualTo(8);
            Path dump = folder.resolve(product + ".json");
            assertThat(app.get(Alchemy.class).fixtures("default").dump(Ticket.class, dump))
                    .isEqualTo(1);
            assertThat(dump).content().contains("once").doesNotContain("all day");
            app.committing(running -> zoo.tickets.delete(week.getId()));
            assertThat(app.<Long>committing(running -> zoo.tickets.count())).isEqualTo(1);
        }
    }

    @OnEveryDatabase
    void aRowOfASubclassIsChangedInItsOwnTable(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            Zoo zoo = app.get(Zoo.class);
            DayTicket week = app.committing(running -> zoo.dayTickets.create(Map.of("name", "A", "days", 7)));

            app.committing(running -> zoo.tickets.update(Map.of("name", "B"), week.getId()));
            app.committing(running -> zoo.tickets.updateMany(List.of(Map.of("id", week.getId(), "name", "C"))));
            app.committing(running -> zoo.tickets.upsertMany(List.of(Map.of("id", week.getId(), "name", "D"))));
            app.committing(running -> zoo.tickets.upsert(Map.of("name", "E"), week.getId()));
            app.committing(running -> zoo.tickets.upsert(Map.of("name", "new"), UUID.randomUUID()));

            assertThat(app.<Long>committing(running -> zoo.tickets.count())).isEqualTo(2);
            assertThat(app.<DayTicket>committing(running -> zoo.dayTickets.get(week.getId())).name)
                    .isEqualTo("E");
            assertThat(app.<List<Ticket>>committing(running -> zoo.tickets.deleteMany(List.of(week.getId()))))
                    .hasSize(1);
        }
    }

    @OnEveryDatabase
    void nothingIsOrderedOverSeveralTables(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            Zoo zoo = app.get(Zoo.class);
            app.committing(running -> zoo.dayTickets.create(Map.of("name", "all day", "days", 7)));
            LimitOffset page = new LimitOffset(1, 0);

            for (Supplier<?> refused : List.<Supplier<?>>of(
                    () -> zoo.tickets.getMany(OrderBy.asc("name")),
                    () -> zoo.tickets.getMany(page),
                    () -> zoo.tickets.getManyAndCount(page),
                    () -> zoo.tickets.with(o -> o.windowCount()).getManyAndCount(page),
                    () -> zoo.tickets.getMany(TicketName.class, page),
                    () -> zoo.tickets.with(o -> o.orderBy(OrderBy.asc("name"))).getMany(),
                    () -> zoo.tickets.getMany(new ExistsFilter(byName("all day"))),
                    () -> zoo.tickets.getCursorPage(new LimitCursor(1)),
                    () -> zoo.tickets.getCursorPage(TicketName.class, new LimitCursor(1)))) {
                assertThatThrownBy(() -> app.committing(running -> refused.get()))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessage(
                                "ALCH0454: the rows of Ticket are in a table for each class, over which there are no"
                                        + " orders, limits, pages and ExistsFilters. Ask for all of them, or for one of:"
                                        + " Ticket, DayTicket.");
            }
            List<DayTicket> days = app.committing(running -> zoo.dayTickets.getMany(OrderBy.asc("name"), page));
            assertThat(days).hasSize(1);
        }
    }

    @OnEveryDatabase
    void anAbstractRootHasNoTable(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            Zoo zoo = app.get(Zoo.class);
            app.committing(running -> zoo.cards.create(Map.of("text", "Hello")));

            assertThat(app.<List<Post>>committing(running -> zoo.posts.getMany()))
                    .hasSize(1);
            assertThat(app.<Long>committing(running -> zoo.posts.count())).isEqualTo(1);
            assertThat(app.<Boolean>committing(running -> zoo.posts.exists())).isTrue();
            app.committing(running -> zoo.posts.deleteWhere(ComparisonFilter.eq("text", "Hello")));
            assertThat(app.<Long>committing(running -> zoo.cards.count())).isZero();
        }
    }
}
