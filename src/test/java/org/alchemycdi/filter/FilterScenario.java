package org.alchemycdi.filter;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** An application with the rows of {@link Writers}, on each database that a test asks for; nobody changes the rows. */
abstract class FilterScenario {

    @Singleton
    public static class Library {

        @Inject
        RepositoryService<Writer> writers;

        @Inject
        RepositoryService<Shelf> shelves;

        @Inject
        EntityManager entityManager;
    }

    @TempDir
    static Path folder;

    private static final Map<DatabaseProduct, TestDatabase> DATABASES = new EnumMap<>(DatabaseProduct.class);
    private static final Map<DatabaseProduct, Scenario.Running> APPLICATIONS = new EnumMap<>(DatabaseProduct.class);

    private static SqlLog sql;

    @BeforeAll
    static void open() {
        sql = SqlLog.open();
    }

    @AfterAll
    static void close() {
        APPLICATIONS.values().forEach(Scenario.Running::close);
        APPLICATIONS.clear();
        DATABASES.values().forEach(TestDatabase::close);
        DATABASES.clear();
        sql.close();
    }

    static <R> R request(DatabaseProduct product, Function<Library, R> work) {
        return APPLICATIONS
                .computeIfAbsent(product, FilterScenario::start)
                .committing(running -> work.apply(running.get(Library.class)));
    }

    private static Scenario.Running start(DatabaseProduct product) {
        TestDatabase database = DATABASES.computeIfAbsent(product, any -> TestDatabase.create(product, folder));
        Scenario.Running app = Scenario.of(Library.class)
                .entities(Writer.class, Story.class, Country.class, Contract.class, Shelf.class)
                .config("alchemy.default.url", database.url())
                .config("alchemy.default.create-all", "true")
                .config("alchemy.default.commit-mode", "autocommit")
                .config("alchemy.default.jpa.eclipselink.logging.level.sql", "FINE")
                .start();
        app.request(200, () -> new Writers(app.get(Library.class).entityManager).persist());
        return app;
    }

    /** The statements that the work sends to the database. */
    static List<String> sql(DatabaseProduct product, Consumer<Library> work) {
        return request(product, library -> {
            sql.take();
            work.accept(library);
            return sql.take();
        });
    }

    /** The ids of the writers that match, the lowest first. */
    static List<Long> found(DatabaseProduct product, Filter... filters) {
        Filter[] ordered = Arrays.copyOf(filters, filters.length + 1);
        ordered[filters.length] = OrderBy.asc("id");
        return request(product, library -> library.writers.getMany(ordered).stream()
                .map(writer -> writer.id)
                .toList());
    }

    static long count(DatabaseProduct product, Filter... filters) {
        return request(product, library -> library.writers.count(filters));
    }

    static boolean exists(DatabaseProduct product, Filter... filters) {
        return request(product, library -> library.writers.exists(filters));
    }
}
