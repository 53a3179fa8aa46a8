package org.alchemycdi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alchemycdi.library.Author;
import org.alchemycdi.library.Book;
import org.alchemycdi.schema.Patch;
import org.alchemycdi.testing.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the code that the how-to pages show. */
class HowtoTest {

    @Test
    void severalDatabases() {
        try (Scenario.Running app = Scenario.of(SeveralDatabases.class)
                .inMemory("users")
                .inMemory("products")
                .start()) {
            SeveralDatabases shown = app.get(SeveralDatabases.class);
            boolean sameByName = app.inRequest(() -> shown.users.getDelegate()
                            == shown.alchemy.entityManager("users").getDelegate()
                    && shown.users.getDelegate() != shown.products.getDelegate());

            assertThat(sameByName).isTrue();
        }
    }

    @Test
    void async() {
        try (Scenario.Running app = Scenario.of(AsyncGuide.class)
                .entities(Author.class)
                .inMemory("events")
                .config("alchemy.events.mode", "async")
                .config("alchemy.events.commit-mode", "autocommit")
                .start()) {
            AsyncGuide shown = app.get(AsyncGuide.class);
            app.committing(request -> {
                assertThat(shown.schema("Agatha").toCompletableFuture().join().name())
                        .isEqualTo("Agatha");
                assertThat(shown.chain("Dorothy").toCompletableFuture().join()).isEqualTo(2);
                assertThat(shown.limited().toCompletableFuture().join()).isEqualTo(2);
                return null;
            });
            assertThat(app.<Long>inRequest(shown::portal)).isEqualTo(2);

            Object id = shown.inTransaction(em -> {
                Author author = new Author("Margery", null);
                author.setBooks(1);
                em.persist(author);
                return author.getId();
            });
            shown.retry(id);
            assertThat(shown.<Integer>inTransaction(
                            em -> em.find(Author.class, id).getBooks()))
                    .isEqualTo(2);
        }
    }

    @Test
    void fixtures(@TempDir Path folder) throws IOException {
        try (Scenario.Running app = Scenario.of(FixtureGuide.class)
                .entities(Author.class)
                .inMemory("default")
                .inMemory("users")
                .start()) {
            FixtureGuide shown = app.get(FixtureGuide.class);
            Files.writeString(
                    folder.resolve("Author.json"),
                    "[{\"id\": \"0b0b0b0b-0000-4000-8000-000000000002\", \"name\": \"Bob\"}]");
            shown.all(folder, folder.resolve("backup"));
            shown.one(folder);

            assertThat(app.<Long>inTransaction(entityManager -> entityManager
                            .createQuery("select count(a) from Author a where a.name in ('Ann', 'Bob')", Long.class)
                            .getSingleResult()))
                    .isEqualTo(2);
        }
    }

    @Test
    void commitModes() {
        try (Scenario.Running app = Scenario.of(CommitModes.class)
                .entities(Author.class)
                .inMemory("default")
                .start()) {
            CommitModes shown = app.get(CommitModes.class);
            app.request(200, () -> shown.manual(new Author("Ann", null)));

            assertThat(shown.authors()).isEqualTo(1);
        }
    }

    @Test
    void schemas() {
        try (Scenario.Running app = Scenario.of(SchemaGuide.class, SchemaResource.class)
                .entities(Author.class, Book.class)
                .inMemory("default")
                .config("alchemy.default.commit-mode", "autocommit")
                .start()) {
            SchemaGuide shown = app.get(SchemaGuide.class);
            SchemaResource resource = app.get(SchemaResource.class);
            AuthorDto ann = app.committing(running -> resource.create(new AuthorDto(null, "Ann", null)));
            app.committing(running -> shown.books.create(new Book("First", shown.authors.get(ann.id()))));
            app.committing(running -> shown.update(Map.of("full_name", "Anna"), ann.id()));

            assertThat(app.<AuthorDto>committing(running -> shown.ofEntity(ann.id())))
                    .isEqualTo(new AuthorDto(ann.id(), "Anna", null));
            List<SchemaGuide.BookRow> rows =
                    app.committing(running -> shown.projected().items());
            List<SchemaGuide.BookDto> found = app.committing(running -> shown.ofEntities());
            assertThat(rows).containsExactly(new SchemaGuide.BookRow("First", "Anna", ann.id()));
            assertThat(found)
                    .singleElement()
                    .extracting(SchemaGuide.BookDto::author)
                    .isEqualTo(new AuthorDto(ann.id(), "Anna", null));
            assertThat(app.<AuthorDto>committing(running ->
                            resource.patch(ann.id(), new Patch<>(new AuthorDto(null, "Eve", null), Set.of("name")))))
                    .isEqualTo(new AuthorDto(ann.id(), "Eve", null));
        }
    }
}
