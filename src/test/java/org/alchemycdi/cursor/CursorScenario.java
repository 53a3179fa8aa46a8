package org.alchemycdi.cursor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.LimitCursor;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.service.CursorPagination;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** An application with the rows of {@link Notes}. */
@OnEveryDatabase
abstract class CursorScenario {

    @Singleton
    public static class Desk {

        @Inject
        RepositoryService<Note> notes;

        @Inject
        RepositoryService<Topic> topics;

        @Inject
        RepositoryService<Volume> volumes;

        @Inject
        EntityManager entityManager;
    }

    @TempDir
    static Path folder;

    private static final Map<DatabaseProduct, TestDatabase> DATABASES = new EnumMap<>(DatabaseProduct.class);
    private static final Map<DatabaseProduct, Scenario.Running> APPLICATIONS = new EnumMap<>(DatabaseProduct.class);

    @Parameter
    DatabaseProduct product;

    private boolean isChanged;

    @BeforeEach
    void open() {
        isChanged = false;
        if (!APPLICATIONS.containsKey(product)) {
            DATABASES.put(product, database());
            Scenario.Running application =
                    scenario().config("alchemy.default.create-all", "true").start();
            APPLICATIONS.put(product, application);
            application.request(200, () -> new Notes(application.get(Desk.class).entityManager).persist());
        }
    }

    private TestDatabase database() {
        TestDatabase database = TestDatabase.create(product, folder);
        if (product == DatabaseProduct.MARIADB) {
            // As a server has it that nobody has told otherwise. That of the other tests orders by letters alone within
            // a limit.
            database.execute("alter database collate utf8mb4_uca1400_ai_ci");
        }
        return database;
    }

    /** To be called by a test after which no other shall find its rows. */
    void changesRows() {
        isChanged = true;
    }

    @AfterEach
    void closeIfChanged() {
        if (isChanged) {
            APPLICATIONS.remove(product).close();
            DATABASES.remove(product).close();
        }
    }

    @AfterAll
    static void close() {
        APPLICATIONS.values().forEach(Scenario.Running::close);
        APPLICATIONS.clear();
        DATABASES.values().forEach(TestDatabase::close);
        DATABASES.clear();
    }

    /** The same application once more, on the same database. */
    Scenario scenario() {
        return Scenario.of(Desk.class)
                .entities(Note.class, Topic.class, Volume.class)
                .config("alchemy.default.url", DATABASES.get(product).url())
                .config("alchemy.default.limits.page-size", "1000")
                .config("alchemy.default.commit-mode", "autocommit");
    }

    <R> R request(Function<Desk, R> work) {
        return request(APPLICATIONS.get(product), work);
    }

    static <R> R request(Scenario.Running application, Function<Desk, R> work) {
        return application.committing(running -> work.apply(running.get(Desk.class)));
    }

    CursorPagination<Note> page(int limit, String cursor, Filter... filters) {
        return request(desk -> desk.notes.getCursorPage(with(new LimitCursor(limit, cursor), filters)));
    }

    static Filter[] with(Filter first, Filter... others) {
        return Stream.concat(Stream.of(first), Arrays.stream(others)).toArray(Filter[]::new);
    }

    static List<Long> ids(CursorPagination<Note> page) {
        return page.items().stream().map(note -> note.id).toList();
    }

    /** The ids on all pages, from the first to the last. */
    List<Long> forward(int limit, Filter... filters) {
        List<Long> ids = new ArrayList<>();
        String cursor = null;
        do {
            CursorPagination<Note> page = page(limit, cursor, filters);
            ids.addAll(ids(page));
            requireEnd(ids, filters);
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }

    /** The ids on all pages before a cursor, the last page first read, in the order of the pages. */
    List<Long> backward(int limit, String previous, Filter... filters) {
        List<Long> ids = new ArrayList<>();
        String cursor = previous;
        while (cursor != null) {
            CursorPagination<Note> page = page(limit, cursor, filters);
            ids.addAll(0, ids(page));
            requireEnd(ids, filters);
            cursor = page.previous();
        }
        return ids;
    }

    private static void requireEnd(List<Long> ids, Filter... filters) {
        assertThat(ids).as("pages by %s", List.of(filters)).hasSizeLessThanOrEqualTo(Notes.COUNT);
    }
}
