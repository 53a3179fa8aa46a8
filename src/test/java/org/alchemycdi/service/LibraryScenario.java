package org.alchemycdi.service;

import static org.assertj.core.api.Assertions.assertThatObject;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.library.Author;
import org.alchemycdi.library.Book;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** An application with authors and books in an empty database of each product, shared by the tests of one class. */
@OnEveryDatabase
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

    @TempDir
    private static Path folder;

    private static TestDatabase database;
    private static Scenario.Running app;

    @Parameter
    DatabaseProduct product;

    final Library library = app.get(Library.class);

    @BeforeParameterizedClassInvocation
    static void start(DatabaseProduct product) {
        database = TestDatabase.create(product, folder);
        app = Scenario.of(Library.class)
                .entities(Author.class, Book.class)
                .on("default", database)
                .config("alchemy.default.commit-mode", "autocommit")
                .start();
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        app.close();
        database.close();
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
