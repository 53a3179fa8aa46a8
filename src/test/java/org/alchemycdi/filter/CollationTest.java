package org.alchemycdi.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("servers")
class CollationTest {

    @TempDir
    Path folder;

    @Test
    void aSearchMindsTheCaseWhereTheCollationOfMariaDbDoesNot() {
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.MARIADB, folder);
                Scenario.Running app = Scenario.of(FilterScenario.Library.class)
                        .entities(Writer.class, Story.class, Country.class, Contract.class, Shelf.class)
                        .config("alchemy.default.url", database.url())
                        .config("alchemy.default.create-all", "true")
                        .start()) {
            database.execute("alter table filter_writer modify name varchar(255) collate utf8mb4_uca1400_ai_ci");
            app.request(200, () -> persist(app));

            assertThat(found(app, ComparisonFilter.eq("name", "ANN"))).containsExactly(1L, 2L);
            assertThat(found(app, new SearchFilter("name", "An"))).containsExactly(1L);
            assertThat(found(app, new SearchFilter("name", "Är"))).containsExactly(3L);
            assertThat(found(app, new SearchFilter(Set.of("name"), "a_n", false, false)))
                    .containsExactly(2L);
            assertThat(found(app, new SearchFilter("name", "AN", true))).containsExactly(1L, 2L);
            assertThat(found(app, new NotInSearchFilter("name", "A"))).containsExactly(2L, 3L);
            assertThat(found(app, new ComparisonFilter("name", "startswith", "a")))
                    .containsExactly(2L);
        }
    }

    private static void persist(Scenario.Running app) {
        FilterScenario.Library library = app.get(FilterScenario.Library.class);
        library.entityManager.persist(new Writer(1, "Ann"));
        library.entityManager.persist(new Writer(2, "ann"));
        library.entityManager.persist(new Writer(3, "Ärger"));
        library.entityManager.getTransaction().commit();
    }

    private static List<Long> found(Scenario.Running app, Filter filter) {
        FilterScenario.Library library = app.get(FilterScenario.Library.class);
        return app.inRequest(() -> library.writers.getMany(filter, OrderBy.asc("id")).stream()
                .map(writer -> writer.id)
                .toList());
    }
}
