package org.alchemycdi.cdi.injection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.alchemycdi.Alchemy;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.library.Author;
import org.alchemycdi.library.Book;
import org.alchemycdi.model.UuidBase;
import org.alchemycdi.repository.Repository;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.Scenario;
import org.junit.jupiter.api.Test;

class ServiceInjectionTest {

    @ApplicationScoped
    public static class AuthorService extends RepositoryService<Author> {}

    @RequestScoped
    public static class BookService extends RepositoryService<Book> {}

    public abstract static class Shelf<K, E> extends RepositoryService<E> {

        @Inject
        Repository<E> shelved;
    }

    @Dependent
    public static class BookShelf extends Shelf<String, Book> {}

    @Singleton
    public static class Library {

        @Inject
        AuthorService authorService;

        @Inject
        BookService bookService;

        @Inject
        BookShelf bookShelf;

        @Inject
        Instance<RepositoryService<Author>> instance;

        @Inject
        Provider<RepositoryService<Author>> provider;

        @Inject
        @AlchemyBind
        RepositoryService<Book> books;

        @Inject
        Repository<Book> repository;

        @Inject
        Alchemy alchemy;
    }

    private static Scenario.Running library() {
        return Scenario.of(Library.class, AuthorService.class, BookService.class, BookShelf.class)
                .entities(Author.class, Book.class)
                .inMemory("default")
                .config("alchemy.default.commit-mode", "autocommit")
                .start();
    }

    @Test
    void servicesOfEveryScopeWorkOnTheirEntity() {
        try (Scenario.Running app = library()) {
            Library library = app.get(Library.class);
            app.committing(running -> library.authorService.create(Map.of("name", "Ann")));
            app.committing(running -> library.bookService.create(Map.of("title", "One")));
            app.committing(running -> library.bookShelf.create(Map.of("title", "Two")));

            List<Long> counts = app.inRequest(() -> List.of(
                    library.authorService.count(),
                    library.instance.get().count(),
                    library.provider.get().count(),
                    library.bookService.count(),
                    library.bookShelf.count(),
                    library.bookShelf.shelved.count(),
                    library.books.count(),
                    library.repository.count(),
                    library.alchemy.service(Book.class).count(),
                    library.alchemy.repository(Author.class, "default").count()));
            assertThat(counts).containsExactly(1L, 1L, 1L, 2L, 2L, 2L, 2L, 2L, 2L, 1L);
        }
    }

    @Test
    void theApplicationsOwnServiceIsTheOneThatIsInjected() {
        try (Scenario.Running app = library()) {
            RepositoryService<Author> injected = app.get(Library.class).instance.get();

            assertThat(injected).isInstanceOf(AuthorService.class);
        }
    }

    @Entity
    @AlchemyBind("users")
    public static class Account extends UuidBase {}

    @Singleton
    public static class Accounts {

        @Inject
        RepositoryService<Account> unqualified;

        @Inject
        @AlchemyBind("users")
        RepositoryService<Account> qualified;
    }

    @Test
    void theEntityDecidesTheBind() {
        try (Scenario.Running app = Scenario.of(Accounts.class)
                .entities(Account.class, Author.class)
                .inMemory("default")
                .inMemory("users")
                .config("alchemy.users.commit-mode", "autocommit")
                .start()) {
            app.committing(running -> running.get(Accounts.class).unqualified.create(Map.of()));

            long count = app.inRequest(() -> app.get(Accounts.class).qualified.count());
            assertThat(count).isEqualTo(1);
            List<?> tables = app.get(Alchemy.class).inTransaction("default", em -> em.createNativeQuery(
                            "select table_name from information_schema.tables where table_schema = 'PUBLIC'")
                    .getResultList());
            assertThat(tables.stream().map(Object::toString)).containsExactly("AUTHOR");
        }
    }

    @Singleton
    public static class TwoLibraries {

        @Inject
        RepositoryService<Author> main;

        @Inject
        @AlchemyBind("archive")
        RepositoryService<Author> archive;
    }

    @Test
    void oneEntityMayLiveInTwoBinds() {
        try (Scenario.Running app = Scenario.of(TwoLibraries.class)
                .entities(Author.class)
                .inMemory("default")
                .inMemory("archive")
                .config("alchemy.default.entities", Author.class.getName())
                .config("alchemy.archive.commit-mode", "autocommit")
                .start()) {
            app.committing(running -> running.get(TwoLibraries.class).archive.create(Map.of("name", "Ann")));

            long main = app.inRequest(() -> app.get(TwoLibraries.class).main.count());
            long archive =
                    app.inRequest(() -> app.get(TwoLibraries.class).archive.count());
            assertThat(main).isZero();
            assertThat(archive).isEqualTo(1);
        }
    }

    @Singleton
    public static class ArchiveFirst {

        @Inject
        @AlchemyBind("archive")
        RepositoryService<Author> archive;

        @Inject
        RepositoryService<Author> main;
    }

    @Singleton
    public static class MainFirst {

        @Inject
        RepositoryService<Author> main;

        @Inject
        @AlchemyBind("archive")
        RepositoryService<Author> archive;
    }

    @Test
    void anUnnamedBindIsTheDefaultOneWhicheverIsFoundFirst() {
        for (Class<?> first : List.of(ArchiveFirst.class, MainFirst.class)) {
            Class<?> second = first == MainFirst.class ? ArchiveFirst.class : MainFirst.class;
            try (Scenario.Running app = Scenario.of(first, second)
                    .entities(Author.class)
                    .inMemory("default")
                    .inMemory("archive")
                    .config("alchemy.archive.commit-mode", "autocommit")
                    .start()) {
                app.committing(
                        running -> running.get(ArchiveFirst.class).archive.create(Map.of("name", "Ann")));

                long main = app.inRequest(() -> app.get(MainFirst.class).main.count());
                long archive =
                        app.inRequest(() -> app.get(MainFirst.class).archive.count());
                assertThat(main).isZero();
                assertThat(archive).isEqualTo(1);
            }
        }
    }

    @Test
    void anUnnamedBindIsTheOneThatIsNamedElsewhereIfThereIsNoDefault() {
        try (Scenario.Running app = Scenario.of(MainFirst.class)
                .entities(Author.class)
                .inMemory("archive")
                .inMemory("users")
                .config("alchemy.archive.commit-mode", "autocommit")
                .start()) {
            app.committing(running -> running.get(MainFirst.class).archive.create(Map.of("name", "Ann")));

            long count = app.inRequest(() -> app.get(MainFirst.class).main.count());
            assertThat(count).isEqualTo(1);
        }
    }

    @Singleton
    public static class SharedEntityManager {

        @Produces
        @AlchemyBind("default")
        EntityManager own() {
            throw new IllegalStateException("nobody may ask for it");
        }
    }

    @Test
    void anEntityManagerThatAllRequestsWouldShareIsRefused() {
        try (Scenario.Running app = Scenario.of(SharedEntityManager.class)
                .entities(Author.class)
                .inMemory("default")
                .start()) {
            Alchemy alchemy = app.get(Alchemy.class);

            assertThatThrownBy(() -> alchemy.service(Author.class))
                    .isInstanceOf(ImproperConfigurationException.class)
                    .hasMessage("ALCH0119: the application's own EntityManager of the bind \"default\", from "
                            + SharedEntityManager.class.getName()
                            + ", is @Dependent, so that all requests would share one. Give it a normal scope such as"
                            + " @RequestScoped.");
        }
    }
}
