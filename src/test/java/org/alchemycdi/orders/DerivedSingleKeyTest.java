package org.alchemycdi.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alchemycdi.Alchemy;
import org.alchemycdi.filter.CollectionFilter;
import org.alchemycdi.filter.LimitCursor;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.repository.ForeignKeyException;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.repository.NotFoundException;
import org.alchemycdi.repository.Upserted;
import org.alchemycdi.service.CursorPagination;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** An entity whose key is a related entity, and one whose key is that one. */
@OnEveryDatabase
class DerivedSingleKeyTest {

    @Entity(name = "Owner")
    public static class Owner {
        @Id
        Long id;

        String name;
    }

    @Entity(name = "Passport")
    public static class Passport {
        @Id
        @OneToOne
        Owner owner;

        String number;
    }

    @Entity(name = "Visa")
    public static class Visa {
        @Id
        @OneToOne
        Passport passport;

        String country;
    }

    @TempDir
    Path folder;

    @Parameter
    DatabaseProduct product;

    private TestDatabase database;
    private Scenario.Running app;

    @BeforeEach
    void start() {
        database = TestDatabase.create(product, folder);
        app = Scenario.of()
                .entities(Owner.class, Passport.class, Visa.class)
                .on("default", database)
                .config("alchemy.default.commit-mode", "autocommit")
                .start();
        in(
                Owner.class,
                owners -> owners.createMany(List.of(
                        Map.of("id", 5, "name", "Ann"),
                        Map.of("id", 6, "name", "Bob"),
                        Map.of("id", 7, "name", "Eve"))));
        passports(passports -> passports.upsert(Map.of("owner", 5, "number", "A5")));
        passports(passports -> passports.upsert(Map.of("owner", 6, "number", "B6")));
    }

    @AfterEach
    void stop() {
        app.close();
        database.close();
    }

    private <T, R> R in(Class<T> entity, Function<RepositoryService<T>, R> work) {
        return app.committing(running -> work.apply(running.get(Alchemy.class).service(entity)));
    }

    private <R> R passports(Function<RepositoryService<Passport>, R> work) {
        return in(Passport.class, work);
    }

    private List<String> numbers() {
        return passports(passports -> passports.getMany(OrderBy.asc("number"))).stream()
                .map(passport -> passport.number)
                .toList();
    }

    @Test
    void isFoundByTheIdOfTheRelatedEntity() {
        Owner ann = in(Owner.class, owners -> owners.get(5));

        assertThat(passports(passports -> passports.get(5)).number).isEqualTo("A5");
        assertThat(passports(passports -> passports.get("6")).owner.name).isEqualTo("Bob");
        assertThat(passports(passports -> passports.get(ann)).number).isEqualTo("A5");
        List<Passport> several = passports(passports -> passports.repository().getManyById(List.of(6, 5, 9)));
        assertThat(several).extracting(passport -> passport.number).containsExactly("B6", "A5");
        assertThatThrownBy(() -> passports(passports -> passports.get(9))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> passports(passports -> passports.get("x")))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void isUpdatedAndDeletedByIt() {
        passports(passports -> passports.update(Map.of("number", "A"), 5));
        passports(passports -> passports.update(Map.of("owner", 6, "number", "B")));
        passports(passports -> passports.updateMany(List.of(Map.of("owner", "6", "number", "BB"))));
        assertThat(numbers()).containsExactly("A", "BB");
        Passport detached = passports(passports -> passports.get(5));
        detached.number = "AA";
        passports(passports -> passports.update(detached));
        assertThat(numbers()).containsExactly("AA", "BB");

        passports(passports -> passports.delete(5));
        passports(passports -> passports.deleteMany(List.of(6, 9)));
        assertThat(numbers()).isEmpty();
    }

    @Test
    void isUpsertedByIt() {
        Upserted<Passport> found = passports(passports -> passports.getOrUpsert(Map.of("owner", 5, "number", "A")));
        Upserted<Passport> made = passports(passports -> passports.getOrUpsert(Map.of("owner", 7, "number", "E")));
        passports(passports -> passports.upsert(Map.of("number", "B"), 6));
        passports(passports ->
                passports.upsertMany(List.of(Map.of("owner", 6, "number", "BB"), Map.of("owner", 7, "number", "EE"))));

        assertThat(List.of(found.created(), made.created())).containsExactly(false, true);
        assertThat(numbers()).containsExactly("A", "BB", "EE");
        assertThatThrownBy(() -> passports(passports -> passports.upsert(Map.of("owner", 9, "number", "X"))))
                .isInstanceOf(ForeignKeyException.class);
    }

    @Test
    void isCreatedWithTheRelatedEntity() {
        app.committing(running -> {
            Alchemy alchemy = running.get(Alchemy.class);
            Owner eve = alchemy.service(Owner.class).get(7);
            return alchemy.service(Passport.class).create(Map.of("owner", eve, "number", "E7"));
        });

        assertThat(passports(passports -> passports.get(7)).number).isEqualTo("E7");
    }

    @Test
    void isAPlaceToGoOnFrom() {
        CursorPagination<Passport> first = passports(passports -> passports.getCursorPage(new LimitCursor(1)));
        CursorPagination<Passport> second =
                passports(passports -> passports.getCursorPage(new LimitCursor(1, first.next())));

        assertThat(first.items()).extracting(passport -> passport.number).containsExactly("A5");
        assertThat(second.items()).extracting(passport -> passport.number).containsExactly("B6");
        long anns = passports(passports -> passports.count(new CollectionFilter("owner.id", List.of(5))));
        assertThat(anns).isOne();
    }

    @Test
    void mayBeTheKeyOfAThird() {
        in(Visa.class, visas -> visas.upsert(Map.of("passport", 5, "country", "A")));
        in(Visa.class, visas -> visas.upsertMany(List.of(Map.of("passport", 5, "country", "B"))));

        assertThat(in(Visa.class, visas -> visas.get(5)).country).isEqualTo("B");
        assertThat(in(Visa.class, visas -> visas.delete(5)).passport.number).isEqualTo("A5");
    }
}
