package org.alchemycdi.service;

import static org.assertj.core.api.Assertions.assertThatObject;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.library.Author;
import org.alchemycdi.library.Book;
import org.alchemycdi.testing.Scenario;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** An application with authors and books in an empty database, shared by the tests of one class. */
abstract class LibraryScenario {

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
    final Library library = app.get(Library.class);

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

    static <R> R request(Function<Library, R> work) {
        return app.committing(running -> work.apply(running.get(Library.class)));
    }

    static <R> ObjectAssert<R> assertRequest(Function<Library, R> work) {
        return assertThatObject(request(work));
    }

    static UUID author(String name, String dob) {
        return request(library -> library.authors
                .create(new Author(name, dob == null ? null : LocalDate.parse(dob)))
                .getId());
    }

    static List<String> names(Filter... filters) {
        return request(library ->
                library.authors.getMany(filters).stream().map(Author::getName).toList());
    }
}
