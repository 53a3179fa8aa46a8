package org.alchemycdi.cdi.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alchemycdi.Alchemy;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.docs.MigrationGuide;
import org.alchemycdi.migration.Migrations;
import org.alchemycdi.migration.Revision;
import org.alchemycdi.testing.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InjectedMigrationsTest {

    @TempDir
    Path scripts;

    @BeforeEach
    void writeScripts() throws IOException {
        Files.writeString(scripts.resolve("V1__account.sql"), "create table account (id int);");
        Files.writeString(scripts.resolve("V2__row.sql"), "insert into account values (1);");
        Files.writeString(scripts.resolve("U2__row.sql"), "delete from account;");
    }

    @Singleton
    public static class Unnamed {

        @Inject
        Migrations migrations;
    }

    @ApplicationScoped
    public static class Misnamed {

        @Inject
        @AlchemyBind("usres")
        Migrations migrations;
    }

    private Scenario scenario(String bind, Class<?>... beans) {
        return Scenario.of(beans)
                .config("alchemy." + bind + ".url", Scenario.h2Url())
                .config("alchemy." + bind + ".flyway.locations", "filesystem:" + scripts);
    }

    @Test
    void areThoseOfTheBind() {
        try (Scenario.Running app = scenario("users", MigrationGuide.class)
                .config("alchemy.users.migrate-at-start", "true")
                .inMemory("products")
                .start()) {
            MigrationGuide shown = app.get(MigrationGuide.class);

            assertThat(shown.ready()).contains("2");
            assertThat(shown.tryTheLastRevision()).extracting(Revision::version).containsExactly("2");
            assertThat(app.get(Alchemy.class).migrations("users").current())
                    .map(Revision::version)
                    .contains("2");
        }
    }

    @Test
    void areThoseOfTheOnlyBindWhereNoneIsNamed() {
        try (Scenario.Running app = scenario("users", Unnamed.class).start()) {
            assertThat(app.get(Unnamed.class).migrations.upgrade("1")).hasSize(1);
        }
    }

    @Test
    void anUnknownBindIsReportedAtDeployment() {
        assertThatThrownBy(() -> scenario("users", Misnamed.class).start())
                .hasStackTraceContaining(
                        "ALCH0101: no bind named \"usres\" (asked for at " + Misnamed.class.getName() + ".migrations)");
    }
}
