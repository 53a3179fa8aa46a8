package org.alchemycdi.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.internal.config.Limits;
import org.alchemycdi.internal.message.Mistakes;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.internal.schema.Shapes;
import org.alchemycdi.model.UuidBase;
import org.alchemycdi.service.CursorPagination;
import org.alchemycdi.service.OffsetPagination;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients ask for, as the rows of each database answer it. */
@OnEveryDatabase
class ListedRowsTest {

    @Singleton
    public static class Theatres {

        @Inject
        RepositoryService<Drama> dramas;

        @Inject
        RepositoryService<Box> boxes;
    }

    public enum Genre {
        COMEDY,
        TRAGEDY
    }

    @Entity
    public static class House extends UuidBase {
        String name;
    }

    @Embeddable
    public static class Place {
        String city;
    }

    @Entity
    public static class Drama extends UuidBase {
        String title;
        int acts;
        Long visitors;
        BigDecimal price;
        boolean sold;
        Genre genre;
        LocalDate premiere;
        Instant seen;

        @Embedded
        Place place;

        @ManyToOne
        House house;
    }

    public record BoxId(int floor, int number) {}

    @Entity
    @IdClass(BoxId.class)
    public static class Box {
        @Id
        int floor;

        @Id
        @jakarta.persistence.Column(name = "box_number")
        int number;

        String name;
    }

    @TempDir
    private static Path folder;

    private static TestDatabase database;
    private static Scenario.Running app;
    private static List<UUID> ids;

    @Parameter
    DatabaseProduct product;

    @BeforeParameterizedClassInvocation
    static void start(DatabaseProduct product) {
        database = TestDatabase.create(product, folder);
        app = Scenario.of(Theatres.class)
                .entities(House.class, Drama.class, Box.class)
                .on("default", database)
                .config("alchemy.default.commit-mode", "autocommit")
                .start();
        ids = request(theatres -> store(theatres, new House()));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        app.close();
        database.close();
    }

    private static List<UUID> store(Theatres theatres, House globe) {
        globe.name = "Globe";
        app.get(jakarta.persistence.EntityManager.class).persist(globe);
        List<UUID> stored = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Drama drama = new Drama();
            drama.title = List.of("Hamlet", "hamlet's ghost", "100%", "Faust, I", "Émilia", "Nathan", "Faust, II")
                    .get(i);
            drama.acts = 3 + i % 3;
            drama.visitors = i == 6 ? null : 5_000_000_000L + i;
            drama.price = new BigDecimal("10.50").add(BigDecimal.valueOf(i));
            drama.sold = i % 2 == 0;
            drama.genre = Genre.values()[i % 2];
            drama.premiere = LocalDate.of(1600 + 100 * (i % 2), 2, 28);
            drama.seen = Instant.parse("2024-11-03T05:59:59.123456Z").plusSeconds(i);
            drama.place = new Place();
            drama.place.city = i < 3 ? "London" : "Berlin";
            drama.house = i == 0 ? globe : null;
            stored.add(theatres.dramas.create(drama).getId());
        }
        for (int i = 0; i < 9; i++) {
            theatres.boxes.create(Map.of("floor", i % 3, "number", i / 3, "name", "same"));
        }
        return stored;
    }

    private static <R> R request(Function<Theatres, R> work) {
        return app.committing(running -> work.apply(running.get(Theatres.class)));
    }

    private static Allowed everything() {
        return Allowed.of(Drama.class)
                .page(3, 100)
                .orderBy("title", "acts", "seen", "house.name")
                .search("title", "house.name")
                .ids()
                .created("seen")
                .updated("premiere")
                .fields("acts", "visitors", "price", "sold", "genre", "premiere", "place.city", "house.name")
                .in("title", "acts", "genre")
                .notIn("title", "premiere");
    }

    private static Filter[] filters(Allowed allowed, String query) {
        Mistakes mistakes = new Mistakes();
        Listing listing = Listing.of(allowed.list(), new Shapes(), mistakes);
        assertThat(mistakes.all()).isEmpty();
        return listing.filters(ListingTest.parameters(query), new Limits(1000, 100, 100, 10))
                .toArray(Filter[]::new);
    }

    /** By their numbers, in the order in which they were stored. */
    private static List<Integer> found(String query) {
        OffsetPagination<Drama> page = request(theatres -> theatres.dramas.getManyAndCount(
                filters(everything(), query.isEmpty() ? "pageSize=100" : query + "&pageSize=100")));
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream()
                .map(drama -> ids.indexOf(drama.getId()))
                .sorted()
                .toList();
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                | 0 1 2 3 4 5 6
            searchString=amlet                                | 0 1
            searchString=Hamlet                               | 0
            searchString=HAMLET&searchIgnoreCase=true         | 0 1
            searchString=lob                                  | 0
            searchString=%                                    | 2
            searchString=nobody                               | ''
            acts=3                                            | 0 3 6
            visitors=5000000001                               | 1
            price=10.5                                        | 0
            sold=true                                         | 0 2 4 6
            sold=false&acts=4                                 | 1
            genre=COMEDY                                      | 0 2 4 6
            genre=COMEDY,TRAGEDY                              | 0 1 2 3 4 5 6
            premiere=1700-02-28                               | 1 3 5
            place.city=London                                 | 0 1 2
            house.name=Globe                                  | 0
            titleIn=Hamlet,Nathan                             | 0 5
            titleIn=Faust\\, I&titleIn=100%                   | 2 3
            actsIn=3,5                                        | 0 2 3 5 6
            titleNotIn=Hamlet,Nathan                          | 1 2 3 4 6
            premiereNotIn=1600-02-28                          | 1 3 5
            createdAfter=2024-11-03T06:00:02.123456Z          | 4 5 6
            createdBefore=2024-11-03T05:59:59.123457Z         | 0
            createdAfter=2024-11-03T00:59:59.123456-05:00&createdBefore=2024-11-03T06:00:01.123456Z | 1
            updatedAfter=1650-01-01                           | 1 3 5
            """)
    void areThoseThatAreAskedFor(String query, String expected) {
        List<Integer> numbers = expected.isEmpty()
                ? List.of()
                : List.of(expected.split(" ")).stream().map(Integer::valueOf).toList();

        assertThat(found(query)).isEqualTo(numbers);
    }

    @Test
    void areFoundByTheirIds() {
        assertThat(found("ids=" + ids.get(2) + "," + ids.get(4) + "&ids=" + UUID.randomUUID()))
                .containsExactly(2, 4);
    }

    @ParameterizedTest
    @CsvSource({"title, asc", "acts, desc", "house.name, asc", "seen, desc"})
    void areOnOnePageEach(String orderBy, String direction) {
        String order = "orderBy=%s&sortOrder=%s&currentPage=".formatted(orderBy, direction);
        List<UUID> all = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            String query = order + i;
            OffsetPagination<Drama> page =
                    request(theatres -> theatres.dramas.getManyAndCount(filters(everything(), query)));
            assertThat(page.total()).isEqualTo(7);
            page.items().forEach(drama -> all.add(drama.getId()));
        }

        assertThat(all).containsExactlyInAnyOrderElementsOf(ids);
        if (orderBy.equals("seen")) {
            assertThat(all).last().isEqualTo(ids.get(0));
        }
    }

    @Test
    void areOnOneCursorPageEach() {
        List<UUID> all = new ArrayList<>();
        String cursor = "";
        do {
            String query = "orderBy=acts&pageSize=2" + cursor;
            CursorPagination<Drama> page = request(theatres ->
                    theatres.dramas.getCursorPage(filters(everything().cursor(), query)));
            page.items().forEach(drama -> all.add(drama.getId()));
            cursor = page.next() == null ? null : "&cursor=" + page.next();
        } while (cursor != null);

        assertThat(all).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void goByAllPartsOfTheirKey() {
        Allowed boxes = Allowed.of(Box.class).page(4, 0).orderBy("name");
        List<String> all = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            String query = "orderBy=name&currentPage=" + i;
            request(theatres -> theatres.boxes.getMany(filters(boxes, query)))
                    .forEach(box -> all.add(box.floor + "." + box.number));
        }

        assertThat(all).containsExactly("0.0", "0.1", "0.2", "1.0", "1.1", "1.2", "2.0", "2.1", "2.2");
    }
}
