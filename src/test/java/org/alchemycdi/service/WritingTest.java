package org.alchemycdi.service;

import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.library.Author;
import org.alchemycdi.library.AuthorSchema;
import org.alchemycdi.library.Book;
import org.alchemycdi.library.BookSchema;
import org.alchemycdi.repository.CheckConstraintException;
import org.alchemycdi.repository.DuplicateKeyException;
import org.alchemycdi.repository.ForeignKeyException;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.repository.NotFoundException;
import org.alchemycdi.schema.Patch;
import org.junit.jupiter.api.Test;

class WritingTest extends LibraryScenario {

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
                .hasMessage("ALCH0408: Author cannot be found without its id.");
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
        assertRequest(library -> library.books.count()).isEqualTo(1L);
    }

    @Test
    void aNewEntityThatTheRelationDoesNotStoreIsRefused() {
        UUID ann = author("Ann", null);
        Long book = request(library ->
                library.books.create(new Book("One", library.authors.get(ann))).getId());
        JsonObject eve = Json.createObjectBuilder()
                .add("title", "Two")
                .add("author", Json.createObjectBuilder().add("name", "Eve"))
                .build();

        assertNotStored(library -> library.books.create(eve));
        assertNotStored(library -> library.books.create(new Book("Two", new Author("Eve", null))));
        assertNotStored(library -> library.books.createMany(List.of(eve)));
        assertNotStored(library -> library.books.update(eve, book));
        assertNotStored(library -> library.books.updateMany(List.of(with(eve, "id", book))));
        assertNotStored(library -> library.books.upsert(eve));
        assertNotStored(library -> library.books.upsert(eve, book));
        assertNotStored(library -> library.books.upsertMany(List.of(eve)));
        assertNotStored(library -> library.books.getAndUpdate(with(eve, "id", book)));

        assertThat(names()).containsExactly("Ann");
        assertRequest(library -> library.books.get(book).getTitle()).isEqualTo("One");
    }

    private static Map<String, Object> with(Map<String, ?> values, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return changed;
    }

    private static void assertNotStored(Function<Library, ?> work) {
        assertThatThrownBy(() -> request(work))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith("ALCH0460: author ")
                .satisfies(refused -> assertThat(((InvalidRequestException) refused).attribute())
                        .contains("author"));
    }

    @Test
    void aTextThatIsTooLongIsRefusedWhereLengthsCount() {
        Map<String, Object> lengthy = Map.of("name", "x".repeat(300));

        if (product == SQLITE) {
            request(library -> library.authors.create(lengthy));
        } else {
            assertThatThrownBy(() -> request(library -> library.authors.create(lengthy)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageStartingWith("ALCH0414");
        }
        assertRequest(library -> library.authors.count()).isEqualTo(product == SQLITE ? 1L : 0L);
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
