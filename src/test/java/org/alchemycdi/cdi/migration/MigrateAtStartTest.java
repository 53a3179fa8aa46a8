package org.alchemycdi.cdi.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.alchemycdi.Alchemy;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.library.Author;
import org.alchemycdi.migration.Revision;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateAtStartTest {

    @TempDir
    Path scripts;

    @Singleton
    public static class Early {

        long found = -1;

        void look(@Observes @Initialized(ApplicationScoped.class) Object event, Alchemy alchemy) {
            found = alchemy.inTransaction("default", em -> em.createQuery("select count(a) from Author a", Long.class)
                    .getSingleResult());
        }
    }

    private Scenario migrated(String bind) {
        return Scenario.of(Early.class)
                .entities(Author.class)
                .config("alchemy." + bind + ".url", Scenario.h2Url())
                .config("alchemy." + bind + ".migrate-at-start", "true")
                .config("alchemy." + bind + ".flyway.locations", "filesystem:" + scripts);
    }

    private void script(String name, String sql) throws IOException {
        Files.writeString(scripts.resolve(name), sql);
    }

    @Test
    void theDatabaseIsMigratedBeforeAnythingTouchesIt() throws IOException {
        script(
                "V1__authors.sql",
                "create table author (id uuid primary key, name varchar(255) not null, dob date, books integer);\n"
                        + "insert into author (id, name) values (random_uuid(), 'Ann');");

        try (Scenario.Running app = migrated("default").start()) {
            assertThat(app.get(Early.class).found).isEqualTo(1);
            assertThat(app.get(Alchemy.class).migrations("default").current())
                    .hasValueSatisfying(
                            revision -> assertThat(revision.toString()).contains("authors"));
        }
    }

    /** Comes before all binds are opened. */
    public static class Impatient implements Extension {

        private Optional<Revision> found = Optional.empty();

        void look(
                @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) AfterDeploymentValidation event,
                BeanManager beanManager) {
            Alchemy alchemy = beanManager.createInstance().select(Alchemy.class).get();
            found = alchemy.migrations("default").current();
        }
    }

    @Test
    void whoAsksForMigrationsOpensTheBind() throws IOException {
        script(
                "V1__authors.sql",
                "create table author (id uuid primary key, name varchar(255) not null, dob date, books integer);");
        Impatient impatient = new Impatient();

        migrated("default").extension(impatient).start().close();

        assertThat(impatient.found).isPresent();
    }

    @OnEveryDatabase
    void everyDatabaseIsMigratedFirst(DatabaseProduct product, @TempDir Path folder) throws IOException {
        String uuid =
                switch (product) {
                    case SQLITE -> "text";
                    case MARIADB -> "binary(16)";
                    default -> "uuid";
                };
        script(
                "V1__authors.sql",
                "create table author (id " + uuid
                        + " primary key, name varchar(255) not null, dob date, books integer);");

        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = migrated("default")
                        .config("alchemy.default.url", database.url())
                        .start()) {
            assertThat(app.get(Early.class).found).isZero();
        }
    }

    @Test
    void nothingFoundFailsTheStart() {
        assertThatThrownBy(() -> migrated("default").start())
                .hasStackTraceContaining("ALCH0301: no migration of the bind \"default\" was found");
    }

    @Test
    void aFailingScriptFailsTheStartAndIsNamed() throws IOException {
        script("V1__authors.sql", "create table author (id uuid primary key);");
        script("V2__wrong.sql", "this is no statement;");

        assertThatThrownBy(() -> migrated("default").start())
                .hasStackTraceContaining("V2__wrong.sql")
                .hasStackTraceContaining("bind \"default\"");
    }

    @Test
    void bindsThatDoNotOpenAreReportedTogether() {
        assertThatThrownBy(() -> migrated("default")
                        .config("alchemy.other.url", Scenario.h2Url())
                        .config("alchemy.other.flyway.lokations", "classpath:x")
                        .start())
                .hasStackTraceContaining("2 mistakes:")
                .hasStackTraceContaining("ALCH0301")
                .hasStackTraceContaining("ALCH0312: unknown configuration key \"alchemy.other.flyway.lokations\"");
    }
}
