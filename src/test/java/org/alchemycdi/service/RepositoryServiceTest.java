package org.alchemycdi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.alchemycdi.filter.CollectionFilter;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.filter.SearchFilter;
import org.alchemycdi.library.Author;
import org.alchemycdi.library.AuthorSchema;
import org.alchemycdi.library.Book;
import org.alchemycdi.library.BookSchema;
import org.alchemycdi.repository.CheckConstraintException;
import org.alchemycdi.repository.DuplicateKeyException;
import org.alchemycdi.repository.ForeignKeyException;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.repository.MultipleResultsFoundException;
import org.alchemycdi.repository.NotFoundException;
import org.alchemycdi.schema.Patch;
import org.alchemycdi.testing.Scenario;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepositoryServiceTest {

    @Singleton
    public static class Library {

        @Inject
        RepositoryService<Author> authors;

        @Inject
        RepositoryService<Book> books;

        @Inject
        EntityManager entityManager;
    }

    private static Scenario.Running app;
    private final Library library = app.get(Library.class);

    @BeforeAll
    static void start() {
        app = Scenario.of(Library.class)
                .entities(Author.class, Book.class)
                .inMemory("default")
                .config("alchemy.default.commit-mode", "autocommit")
                .start();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @BeforeEach
    void empty() {
        app.committing(running -> library.entityManager
                        .createQuery("delete from Book")
                        .executeUpdate()
                + library.entityManager.createQuery("delete from Author").executeUpdate());
    }

    private static <R> R request(Function<Library, R> work) {
        return app.committing(running -> work.apply(running.get(Library.class)));
    }

    private static <R> ObjectAssert<R> assertRequest(Function<Library, R> work) {
        return assertThatObject(request(work));
    }

    private static UUID author(String name, String dob) {
        return request(library -> library.authors
                .create(new Author(name, dob == null ? null : LocalDate.parse(dob)))
                .getId());
    }

    private static List<String> names(Filter... filters) {
        return request(library ->
                library.authors.getMany(filters).stream().map(Author::getName).toList());
    }

    @Test
    void createsFromDataOfEveryShape() {
        JsonObject json = Json.createObjectBuilder()
                .add("name", "Json")
                .add("dob", "1890-09-15")
                .add("nonsense", 1)
                .build();
        request(library -> library.authors.create(json));
        request(library -> library.authors.create(Map.of("name", "Map", "dob", LocalDate.of(1890, 9, 15))));
        request(library -> library.authors.create(new AuthorSchema(null, "Record", LocalDate.of(1890, 9, 15))));
        request(library -> library.authors.create(new Author("Entity", LocalDate.of(1890, 9, 15))));
        request(library -> library.authors.create(
                new Patch<>(new AuthorSchema(null, "Patch", LocalDate.of(1890, 9, 15)), Set.of("name", "dob"))));

        List<LocalDate> dobs = request(library -> library.authors.getMany().stream()
                .map(Author::getDob)
                .distinct()
                .toList());
        assertThat(names(OrderBy.asc("name"))).containsExactly("Entity", "Json", "Map", "Patch", "Record");
        assertThat(dobs).containsExactly(LocalDate.of(1890, 9, 15));
    }

    @Test
    void getsByIdAndByItsText() {
        UUID id = author("Ann", null);

        assertRequest(library -> library.authors.get(id).getName()).isEqualTo("Ann");
        assertRequest(library -> library.authors.get(id.toString()).getName()).isEqualTo("Ann");
    }

    @Test
    void anUnknownIdIsNotFound() {
        UUID unknown = UUID.randomUUID();

        assertThatThrownBy(() -> request(library -> library.authors.get(unknown)))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("ALCH0401: no Author has the id " + unknown + ".");
    }

    @Test
    void anIdThatCannotBeOneIsRefused() {
        assertThatThrownBy(() -> request(library -> library.authors.get("nonsense")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("id")
                .hasMessageContaining("nonsense");
    }

    @Test
    void getOneWantsExactlyOne() {
        author("Ann", null);
        author("Ann", null);
        author("Bob", null);

        assertRequest(library -> library.authors
                        .getOne(new CollectionFilter("name", List.of("Bob")))
                        .getName())
                .isEqualTo("Bob");
        assertRequest(library -> library.authors.getOneOrNone(new CollectionFilter("name", List.of("Eve"))))
                .isEqualTo(Optional.empty());
        assertThatThrownBy(
                        () -> request(library -> library.authors.getOne(new CollectionFilter("name", List.of("Eve")))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> request(library ->
                        library.authors.getOne(new CollectionFilter("name", List.of("Ann")), new LimitOffset(1, 0))))
                .isInstanceOf(MultipleResultsFoundException.class);
        assertThatThrownBy(() ->
                        request(library -> library.authors.getOneOrNone(new CollectionFilter("name", List.of("Ann")))))
                .isInstanceOf(MultipleResultsFoundException.class);
    }

    @Test
    void countsAndTellsExistenceWhateverTheLimit() {
        author("Ann", null);
        author("Bob", null);

        assertRequest(library -> library.authors.count(new LimitOffset(1, 1), OrderBy.asc("name")))
                .isEqualTo(2L);
        assertRequest(library -> library.authors.exists(new LimitOffset(0, 0))).isEqualTo(true);
        assertRequest(library -> library.authors.exists(new SearchFilter("name", "x")))
                .isEqualTo(false);
    }

    @Test
    void aPageKnowsItsTotalAlsoPastTheEnd() {
        List.of("A", "B", "C", "D", "E").forEach(name -> author(name, null));

        OffsetPagination<Author> middle =
                request(library -> library.authors.getManyAndCount(new LimitOffset(2, 2), OrderBy.asc("name")));
        OffsetPagination<Author> past = request(library -> library.authors.getManyAndCount(new LimitOffset(2, 20)));
        OffsetPagination<Author> none = request(library -> library.authors.getManyAndCount(new LimitOffset(0, 0)));
        OffsetPagination<Author> all = request(library -> library.authors.getManyAndCount());
        OffsetPagination<Author> last =
                request(library -> library.authors.getManyAndCount(new LimitOffset(4, 4), OrderBy.asc("name")));
        assertThat(middle.items()).extracting(Author::getName).containsExactly("C", "D");
        assertThat(List.of(middle.limit(), middle.offset(), (int) middle.total()))
                .containsExactly(2, 2, 5);
        assertThat(past.items()).isEmpty();
        assertThat(past.total()).isEqualTo(5);
        assertThat(none.items()).isEmpty();
        assertThat(none.total()).isEqualTo(5);
        assertThat(List.of(all.limit(), all.offset(), (int) all.total())).containsExactly(5, 0, 5);
        assertThat(last.items()).extracting(Author::getName).containsExactly("E");
        assertThat(last.total()).isEqualTo(5);
    }

    @Test
    void theLastOfSeveralLimitsCounts() {
        List.of("A", "B", "C").forEach(name -> author(name, null));

        assertThat(names(new LimitOffset(1, 0), new LimitOffset(2, 1), OrderBy.asc("name")))
                .containsExactly("B", "C");
    }

    @Test
    void ordersBySeveralFieldsInTurn() {
        author("B", "2000-01-01");
        author("A", "2000-01-01");
        author("C", "1999-01-01");

        assertThat(names(OrderBy.desc("dob"), OrderBy.asc("name"))).containsExactly("A", "B", "C");
        assertThat(names(new OrderBy("name", "DESC"))).containsExactly("C", "B", "A");
    }

    @Test
    void negativeWindowsAndUnknownOrdersAreRefused() {
        assertThatThrownBy(() -> names(new LimitOffset(-1, 0)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("ALCH0407: the limit of a page must not be negative.");
        assertThatThrownBy(() -> names(new LimitOffset(1, -1))).hasMessageContaining("offset");
        assertThatThrownBy(() -> names(new OrderBy("name", "sideways")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("sideways");
    }

    @Test
    void namesAreCheckedBeforeAnySqlIsBuilt() {
        assertThatThrownBy(() -> names(OrderBy.asc("nme")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("ALCH0404: Author has no attribute \"nme\". Did you mean \"name\"?");
        assertThatThrownBy(() -> names(new SearchFilter("name; drop table author", "x")))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> names(new CollectionFilter("name.length", List.of(1))))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aCollectionMatchesItsValuesOnly() {
        author("Ann", null);
        author("Bob", null);

        assertThat(names(new CollectionFilter("name", List.of("Bob", "Eve")))).containsExactly("Bob");
        assertThat(names(new CollectionFilter("name", List.of()))).isEmpty();
        assertThat(names(new CollectionFilter("name", java.util.Arrays.asList("Bob", null))))
                .containsExactly("Bob");
        assertThat(names(new CollectionFilter("dob", java.util.Arrays.asList((Object) null))))
                .isEmpty();
        assertThat(names(new CollectionFilter("name", null), OrderBy.asc("name")))
                .containsExactly("Ann", "Bob");
    }

    @Test
    void valuesOfACollectionAreCoerced() {
        UUID id = author("Ann", "1990-01-02");

        assertThat(names(new CollectionFilter("id", List.of(id.toString())))).containsExactly("Ann");
        assertThat(names(new CollectionFilter("dob", List.of("1990-01-02")))).containsExactly("Ann");
        assertThatThrownBy(() -> names(new CollectionFilter("dob", List.of("yesterday"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("dob")
                .hasMessageContaining("yesterday");
    }

    @Test
    void aSearchTakesWildcardsLiterally() {
        author("100%", null);
        author("1000", null);
        author("a_b", null);
        author("axb", null);
        author("wow!", null);

        assertThat(names(new SearchFilter("name", "0%"))).containsExactly("100%");
        assertThat(names(new SearchFilter("name", "a_b"))).containsExactly("a_b");
        assertThat(names(new SearchFilter("name", "w!"))).containsExactly("wow!");
        assertThat(names(new SearchFilter(Set.of("name"), "a_b", false, false), OrderBy.asc("name")))
                .containsExactly("a_b", "axb");
    }

    @Test
    void aSearchMindsCaseAsAsked() {
        author("Ärger", null);
        author("ärger", null);

        assertThat(names(new SearchFilter("name", "ÄR", true))).hasSize(2);
        assertThat(names(new SearchFilter("name", "Är"))).containsExactly("Ärger");
        assertThat(names(new SearchFilter("name", null))).hasSize(2);
        assertThat(names(new SearchFilter("name", ""))).hasSize(2);
        assertThatThrownBy(() -> names(new SearchFilter("dob", "19"))).hasMessageContaining("ALCH0405");
    }

    @Test
    void fieldsMayBePathsOverRelations() {
        UUID ann = author("Ann", null);
        request(library -> library.books.create(new Book("First", library.authors.get(ann))));
        request(library -> library.books.create(new Book("Nobody's", null)));

        List<String> found = request(library ->
                library
                        .books
                        .getMany(new CollectionFilter("author.name", List.of("Ann")), OrderBy.asc("author.name"))
                        .stream()
                        .map(Book::getTitle)
                        .toList());
        List<String> all = request(library -> library.books.getMany(OrderBy.asc("author.name")).stream()
                .map(Book::getTitle)
                .toList());
        assertThat(found).containsExactly("First");
        assertThat(all).containsExactlyInAnyOrder("First", "Nobody's");
    }

    @Test
    void anUpdateKeepsWhatIsAbsentAndWritesExplicitNulls() {
        UUID id = author("Ann", "1990-01-02");

        request(library -> library.authors.update(
                Json.createObjectBuilder().add("books", 3).build(), id));
        Author kept = request(library -> library.authors.get(id));
        request(library ->
                library.authors.update(Json.createObjectBuilder().addNull("dob").build(), id));
        Author nulled = request(library -> library.authors.get(id));
        assertThat(kept.getName()).isEqualTo("Ann");
        assertThat(kept.getDob()).isEqualTo("1990-01-02");
        assertThat(kept.getBooks()).isEqualTo(3);
        assertThat(nulled.getDob()).isNull();
        assertThat(nulled.getBooks()).isEqualTo(3);
    }

    @Test
    void theKeyInTheDataNeverMovesTheRow() {
        UUID id = author("Ann", null);
        UUID other = UUID.randomUUID();

        request(library -> library.authors.update(Map.of("id", other, "name", "Eve"), id));
        assertRequest(library -> library.authors.get(id).getName()).isEqualTo("Eve");
        assertRequest(library -> library.authors.count()).isEqualTo(1L);
    }

    @Test
    void anUpdateFindsItsRowByTheIdInTheData() {
        UUID id = author("Ann", "1990-01-02");
        Author detached = new Author("Detached", null);
        detached.setId(id);

        request(library -> library.authors.update(Map.of("id", id.toString(), "name", "Map")));
        String afterMap = request(library -> library.authors.get(id).getName());
        request(library -> library.authors.update(detached));
        Author afterEntity = request(library -> library.authors.get(id));
        request(library -> library.authors.update(new AuthorSchema(id, "Record", null)));
        Author afterRecord = request(library -> library.authors.get(id));
        assertThat(afterMap).isEqualTo("Map");
        assertThat(afterEntity.getName()).isEqualTo("Detached");
        assertThat(afterEntity.getDob()).isEqualTo("1990-01-02");
        assertThat(afterRecord.getName()).isEqualTo("Record");
        assertThat(afterRecord.getDob()).isEqualTo("1990-01-02");
        assertThatThrownBy(() -> request(library -> library.authors.update(Map.of("name", "nobody"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("ALCH0408: Author cannot be updated without its id.");
    }

    @Test
    void aPatchSaysWhatIsPresent() {
        UUID id = author("Ann", "1990-01-02");

        request(library -> library.authors.update(new Patch<>(new AuthorSchema(null, null, null), Set.of("dob")), id));
        Author author = request(library -> library.authors.get(id));
        assertThat(author.getName()).isEqualTo("Ann");
        assertThat(author.getDob()).isNull();
    }

    @Test
    void nothingIsWrittenOfDataThatIsRefused() {
        UUID id = author("Ann", "1990-01-02");
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", "Eve");
        data.put("dob", "never");

        request(library -> {
            assertThatThrownBy(() -> library.authors.update(data, id))
                    .isInstanceOf(InvalidRequestException.class)
                    .satisfies(refused -> assertThat(((InvalidRequestException) refused).attribute())
                            .contains("dob"));
            return null;
        });
        assertRequest(library -> library.authors.get(id).getName()).isEqualTo("Ann");
    }

    @Test
    void whatIsRequiredMustBeThere() {
        UUID id = author("Ann", null);

        assertThatThrownBy(() -> request(library -> library.authors.create(Map.of("dob", "1990-01-02"))))
                .isInstanceOf(InvalidRequestException.class)
                .satisfies(refused -> assertThat(((InvalidRequestException) refused).attribute())
                        .contains("name"));
        assertThatThrownBy(() -> request(library -> library.authors.update(
                        Json.createObjectBuilder().addNull("name").build(), id)))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(names()).containsExactly("Ann");
    }

    @Test
    void deletesAndReturnsWhatWasThere() {
        UUID id = author("Ann", null);

        assertRequest(library -> library.authors.delete(id).getName()).isEqualTo("Ann");
        assertThat(names()).isEmpty();
        assertThatThrownBy(() -> request(library -> library.authors.delete(id))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatTheDatabaseRefusesHasAnExceptionOfItsOwn() {
        UUID ann = author("Ann", null);
        request(library -> library.books.create(new Book("One", library.authors.get(ann))));
        Map<String, Object> thin = Map.of("title", "Thin", "pages", 0);

        assertThatThrownBy(() -> request(library -> library.books.create(Map.of("title", "One"))))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageNotContaining("INSERT");
        assertThatThrownBy(() -> request(library -> library.authors.delete(ann)))
                .isInstanceOf(ForeignKeyException.class);
        assertThatThrownBy(() -> request(library -> library.books.create(thin)))
                .isInstanceOf(CheckConstraintException.class);
        assertThatThrownBy(() -> request(library -> library.authors.create(Map.of("name", "x".repeat(300)))))
                .isInstanceOf(InvalidRequestException.class);
        assertRequest(library -> library.books.count()).isEqualTo(1L);
    }

    @Test
    void schemasAreFilledFromEntitiesAndTheirRelations() {
        UUID ann = author("Ann", "1990-01-02");
        Long book = request(library ->
                library.books.create(new Book("One", library.authors.get(ann))).getId());

        BookSchema schema = request(library -> library.books.toSchema(library.books.get(book), BookSchema.class));
        OffsetPagination<AuthorSchema> page =
                request(library -> library.authors.getManyAndCount(AuthorSchema.class, new LimitOffset(10, 0)));
        AuthorSchema annSchema = new AuthorSchema(ann, "Ann", LocalDate.of(1990, 1, 2));
        assertThat(schema).isEqualTo(new BookSchema(book, "One", annSchema));
        assertThat(page).isEqualTo(new OffsetPagination<>(List.of(annSchema), 10, 0, 1));
    }
}
