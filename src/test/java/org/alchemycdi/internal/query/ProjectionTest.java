package org.alchemycdi.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.filter.CollectionFilter;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.internal.config.Limits;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.internal.query.Bookshop.Edition;
import org.alchemycdi.internal.query.Bookshop.Genre;
import org.alchemycdi.internal.query.Bookshop.Greeted;
import org.alchemycdi.internal.query.Bookshop.Mood;
import org.alchemycdi.internal.query.Bookshop.Novel;
import org.alchemycdi.internal.query.Bookshop.Publisher;
import org.alchemycdi.internal.query.Bookshop.Writer;
import org.alchemycdi.internal.schema.AttributeSchemas;
import org.alchemycdi.repository.Counted;
import org.alchemycdi.schema.FromAttribute;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Statements;
import org.alchemycdi.testing.TestDatabase;
import org.alchemycdi.testing.TestUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemas straight from columns, compared with those made of entities. */
class ProjectionTest {

    static final Cursors CURSORS = new Cursors(new SecretKeySpec(new byte[32], "AES"));

    private final AttributeSchemas schemas = new AttributeSchemas();

    @TempDir
    Path folder;

    private TestDatabase database;
    private TestUnit unit;
    private Statements statements;

    record Named(String name) {}

    record Small(UUID id, String name, LocalDate born) {}

    record Singles(String name, long age, Genre genre, Mood mood, byte[] photo, Optional<LocalDate> born) {}

    record CountrySchema(String countryCode, int continent) {}

    record AddressSchema(String city, int zip, Optional<CountrySchema> country, Mood atmosphere) {}

    record CitySchema(String city) {}

    record Living(String name, AddressSchema address) {}

    record InCity(String name, Optional<CitySchema> address) {}

    record PublisherSchema(Long id, String name, int founded) {}

    record Published(String name, PublisherSchema publisher, PortraitSchema portrait) {}

    record PortraitSchema(String painter) {}

    record ChapterSchema(String heading) {}

    record NovelSchema(String title, BigDecimal price, List<ChapterSchema> chapters, Collection<Named> publishers) {}

    record AwardSchema(String title, Integer awardYear) {}

    record Everything(
            String name,
            Optional<AddressSchema> address,
            PublisherSchema publisher,
            List<NovelSchema> novels,
            List<String> aliases,
            List<AwardSchema> awards,
            Set<String> genres) {}

    record Flat(
            @FromAttribute("name") String title,
            @FromAttribute("publisher.name") String publisherName,
            @FromAttribute("publisher.id") Long publisherId,
            @FromAttribute("publisher.founded") Integer founded,
            @FromAttribute("address.city") String city,
            @FromAttribute("address.zip") Integer zip,
            @FromAttribute("address.country.continent") Integer continent,
            @FromAttribute("address.atmosphere") Mood atmosphere,
            @FromAttribute("publisher.writers") List<Named> colleagues,
            @FromAttribute("novels") List<TitleSchema> titles,
            @FromAttribute("portrait.painter") String painter) {}

    record TitleSchema(String title) {}

    record NovelWithWriter(
            String title,
            Living writer,
            @FromAttribute("writer.publisher.name") String publisher,
            @FromAttribute("writer.novels") List<TitleSchema> others,
            @FromAttribute("writer.aliases") List<String> aliases) {}

    record KeySchema(String isbn, Integer printing) {}

    record CopySchema(
            Long shelf,
            Long place,
            @FromAttribute("edition.key") KeySchema edition,
            @FromAttribute("edition.notes") List<String> notes) {}

    record EditionSchema(KeySchema key, TitleSchema novel, List<CopySchema> copies, List<String> notes) {}

    @AfterEach
    void close() {
        unit.close();
        database.close();
    }

    private void open(DatabaseProduct product) {
        database = TestDatabase.create(product, folder);
        unit = TestUnit.withSchema(database, Bookshop.CLASSES);
        unit.inTransaction(Shelves::fill);
        unit.inTransaction(entityManager -> statements = Statements.of(entityManager));
    }

    private <R> R with(Function<EntityManager, R> work) {
        return unit.resultOf(work);
    }

    private <T, S> List<S> projected(Class<T> model, Class<S> schema, Filter... filters) {
        return with(entityManager -> new CriteriaRepository<>(model, entityManager, schemas, Limits.DEFAULT, CURSORS)
                .getMany(schema, filters));
    }

    private <T, S> List<S> ofEntities(Class<T> model, Class<S> schema, Filter... filters) {
        return with(entityManager -> new CriteriaRepository<>(model, entityManager, schemas, Limits.DEFAULT, CURSORS)
                .getMany(filters).stream()
                        .map(entity -> schemas.toSchema(entity, schema))
                        .toList());
    }

    private void compare(Class<?> model, Class<?> schema, Filter... filters) {
        List<?> made = ofEntities(model, schema, filters);

        assertThat(projected(model, schema, filters)).usingRecursiveComparison().isEqualTo(made);
        assertThat(made).isNotEmpty();
        with(entityManager -> {
            assertThat(new Projection<>(new Mapped(entityManager, schemas), model, schema).isPossible())
                    .as("columns alone make %s", schema)
                    .isTrue();
            return null;
        });
    }

    @OnEveryDatabase
    void givesWhatEntitiesWouldGive(DatabaseProduct product) {
        open(product);
        OrderBy byName = OrderBy.asc("name");

        List.of(Named.class, Small.class, Singles.class, Living.class, InCity.class, Published.class, Everything.class)
                .forEach(schema -> compare(Writer.class, schema, byName));
        compare(Writer.class, Flat.class, byName);
        compare(Writer.class, Everything.class, OrderBy.desc("publisher.name"), byName, new LimitOffset(2, 1));
        compare(Novel.class, NovelWithWriter.class, OrderBy.asc("title"));
        compare(Edition.class, EditionSchema.class, OrderBy.asc("key.printing"));
        compare(Bookshop.Copy.class, CopySchema.class, OrderBy.asc("shelf"));
    }

    private <T, S> List<String> sql(Class<T> model, Class<S> schema, Filter... filters) {
        return statements.sentBy(() -> projected(model, schema, filters));
    }

    @Test
    void selectsOnlyTheColumnsThatTheSchemaNeeds() {
        open(DatabaseProduct.H2);

        assertThat(sql(Writer.class, Small.class)).containsExactly("SELECT ID, NAME, BORN FROM WRITER");
        assertThat(sql(Writer.class, Named.class, OrderBy.asc("name"), new LimitOffset(2, 1)))
                .containsExactly("SELECT NAME AS a1 FROM WRITER ORDER BY NAME ASC LIMIT ? OFFSET ?");
    }

    @Test
    void joinsARelationToOneOnceThoughAFilterNeedsItToo() {
        open(DatabaseProduct.H2);

        assertThat(sql(
                        Writer.class,
                        Published.class,
                        new CollectionFilter("publisher.name", List.of("Collins")),
                        OrderBy.asc("publisher.founded")))
                .containsExactly(
                        "SELECT t0.NAME, t1.ID, t1.NAME, t1.FOUNDED, t2.PAINTER, t2.ID FROM {oj WRITER t0 LEFT OUTER"
                                + " JOIN PUBLISHER t1 ON (t1.ID = t0.PUBLISHER_ID) LEFT OUTER JOIN PORTRAIT t2 ON"
                                + " (t2.SITTER_ID = t0.ID)} WHERE (t1.NAME IN (?)) ORDER BY t1.FOUNDED ASC");
    }

    @Test
    void readsEachCollectionByOneFurtherStatementForAllRows() {
        open(DatabaseProduct.H2);

        List<String> sent = sql(Writer.class, Everything.class);

        assertThat(sent).hasSize(7);
        assertThat(sent.get(1))
                .isEqualTo(
                        "SELECT t0.ID, t1.TITLE, t1.PRICE, t1.ID FROM WRITER t0, NOVEL t1 WHERE ((t0.ID IN (?, ?, ?))"
                                + " AND (t1.WRITER_ID = t0.ID)) ORDER BY t1.TITLE DESC");
        assertThat(sent.get(2))
                .startsWith("SELECT t0.ID, t1.HEADING FROM NOVEL t0,")
                .contains("IN (?, ?, ?, ?)");
        assertThat(sent.get(4))
                .isEqualTo(
                        "SELECT t0.ID, t1.ALIASES, t1.aliases_ORDER FROM WRITER t0, Writer_ALIASES t1 WHERE ((t0.ID IN"
                                + " (?, ?, ?)) AND (t1.Writer_ID = t0.ID)) ORDER BY t1.aliases_ORDER ASC");
    }

    @Test
    void asksForNoCollectionOfNoRows() {
        open(DatabaseProduct.H2);

        assertThat(sql(Writer.class, Everything.class, new CollectionFilter("name", List.of("Nobody"))))
                .hasSize(1);
    }

    @Test
    void readsCollectionsOfManyRowsInChunks() {
        open(DatabaseProduct.H2);
        unit.inTransaction(entityManager -> {
            for (long id = 100; id < 700; id++) {
                entityManager.persist(new Publisher(id, "P" + id, 2000));
            }
        });
        record Publishing(Long id, List<Named> writers) {}

        List<String> sent = sql(Publisher.class, Publishing.class);

        assertThat(sent).hasSize(3);
    }

    @Test
    void readsFlatPathsByJoins() {
        open(DatabaseProduct.H2);
        record Row(
                @FromAttribute("publisher.id") Long publisher,
                @FromAttribute("address.city") String city,

                @FromAttribute("address.country.countryCode")
                String country) {}

        assertThat(sql(Writer.class, Row.class))
                .containsExactly("SELECT t0.ID, t1.CITY, t1.COUNTRYCODE FROM {oj WRITER t1 LEFT OUTER JOIN PUBLISHER t0"
                        + " ON (t0.ID = t1.PUBLISHER_ID)}");
    }

    @Test
    void countsRowsAsThePageOfEntitiesDoes() {
        open(DatabaseProduct.H2);

        Counted<Named> page = with(
                entityManager -> new CriteriaRepository<>(Writer.class, entityManager, schemas, Limits.DEFAULT, CURSORS)
                        .getManyAndCount(Named.class, OrderBy.asc("name"), new LimitOffset(1, 1)));
        Counted<Named> past = with(
                entityManager -> new CriteriaRepository<>(Writer.class, entityManager, schemas, Limits.DEFAULT, CURSORS)
                        .getManyAndCount(Named.class, new LimitOffset(1, 10)));

        assertThat(page).isEqualTo(new Counted<>(List.of(new Named("Dorothy")), 3));
        assertThat(past).isEqualTo(new Counted<>(List.of(), 3));
    }

    record Initial(String name, String initial) {}

    record Shouting(String name, List<Shout> novels) {}

    record Shout(String shout) {}

    record WithEntity(String name, Publisher publisher) {}

    record WithEmbeddable(String name, Bookshop.Address address) {}

    record WithMap(String name, Map<String, TitleSchema> byTitle) {}

    record Neighbour(
            @FromAttribute("address.neighbour.name") String name) {}

    record Colleague(String name, House publisher) {}

    record House(List<Colleague> writers) {}

    @Test
    void isMadeOfEntitiesWhereColumnsAreNotEnough() {
        open(DatabaseProduct.H2);

        for (Class<?> schema : List.of(
                Initial.class,
                Shouting.class,
                WithEntity.class,
                WithEmbeddable.class,
                WithMap.class,
                Neighbour.class)) {
            assertThat(projected(Writer.class, schema, OrderBy.asc("name")))
                    .as("%s", schema)
                    .usingRecursiveComparison()
                    .isEqualTo(ofEntities(Writer.class, schema, OrderBy.asc("name")));
        }
        assertThat(projected(Writer.class, Initial.class, OrderBy.asc("name"))).contains(new Initial("Agatha", "A"));
        assertThat(projected(Writer.class, Neighbour.class, OrderBy.asc("name")))
                .containsExactly(new Neighbour(null), new Neighbour("Collins"), new Neighbour(null));
    }

    @Test
    void letsCallbacksSeeEachEntityThatTheyChange() {
        open(DatabaseProduct.H2);

        assertThat(projected(Greeted.class, Named.class)).containsExactly(new Named("Hello Ann"));
    }

    @Test
    void refusesACircleAsEntitiesDo() {
        open(DatabaseProduct.H2);

        assertThatThrownBy(() -> projected(Writer.class, Colleague.class))
                .isInstanceOf(AlchemyException.class)
                .hasMessageContaining("ALCH0515");
    }

    @Test
    void givesEntitiesWhereTheSchemaIsTheEntity() {
        open(DatabaseProduct.H2);

        assertThat(projected(Publisher.class, Publisher.class))
                .extracting(publisher -> publisher.name)
                .containsExactlyInAnyOrder("Collins", "Bodley Head");
    }

    @Test
    void seesWhatWasNotFlushedYet() {
        open(DatabaseProduct.H2);

        List<Named> names = with(entityManager -> {
            entityManager.find(Publisher.class, 1L).name = "Changed";
            return new CriteriaRepository<>(Publisher.class, entityManager, schemas, Limits.DEFAULT, CURSORS)
                    .getMany(Named.class, OrderBy.asc("id"));
        });

        assertThat(names).containsExactly(new Named("Changed"), new Named("Bodley Head"));
    }
}
