package org.alchemycdi.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.alchemycdi.testing.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several processes go up and down in one database. */
@Tag("servers")
class ConcurrentDowngradesTest {

    private static final int FOUR = 4;
    private static final int VERSIONS = 6;

    @TempDir
    Path folder;

    private Scripts scripts;

    @BeforeEach
    void writeScripts() throws Exception {
        scripts = new Scripts(Files.createDirectory(folder.resolve("classes")));
        for (int version = 1; version <= VERSIONS; version++) {
            scripts.write("users/V" + version + "__t.sql", "create table t" + version + " (id int);")
                    .write("users/U" + version + "__t.sql", "drop table t" + version + ";");
        }
    }

    @ParameterizedTest
    @EnumSource
    void eightUpgradeAndEachRevisionIsAppliedOnce(Product product) throws Exception {
        try (SharedDatabase database = SharedDatabase.create(product, folder)) {
            users(database).ensureHistory();

            List<String> answers =
                    Program.runTogether(2 * FOUR, scripts.root(), CommandProgram.class, database.url(), "up", "head");

            assertThat(answers.stream().mapToInt(Integer::parseInt).sum()).isEqualTo(VERSIONS);
            assertAgree(database);
        }
    }

    @ParameterizedTest
    @EnumSource
    void historyAndTablesAgreeWhereFourUpgradeAndFourGoBack(Product product) throws Exception {
        try (SharedDatabase database = SharedDatabase.create(product, folder)) {
            users(database).upgrade("5");
            List<String[]> arguments = new ArrayList<>();
            arguments.addAll(Collections.nCopies(FOUR, new String[] {database.url(), "up", "head"}));
            arguments.addAll(Collections.nCopies(FOUR, new String[] {database.url(), "down", "-1"}));

            List<String> answers = Program.runTogether(scripts.root(), CommandProgram.class, arguments);

            int up = answers.subList(0, FOUR).stream()
                    .mapToInt(Integer::parseInt)
                    .sum();
            assertThat(answers.subList(FOUR, 2 * FOUR)).containsOnly("1");
            assertThat(new Sql(Product.of(database.url())).applied()).hasSize(5 + up - FOUR);
            assertAgree(database);
        }
    }

    private void assertAgree(SharedDatabase database) throws Exception {
        Sql sql = new Sql(Product.of(database.url()));
        List<String> applied = sql.applied();
        for (int version = 1; version <= VERSIONS; version++) {
            assertThat(sql.hasTable("t" + version))
                    .as("table of version " + version + " where the history has " + applied)
                    .isEqualTo(applied.contains(String.valueOf(version)));
        }
        users(database).migrate();
        assertThat(users(database).problems()).isEmpty();
    }

    private FlywayMigrations users(SharedDatabase database) {
        return new FlywayMigrations("users", Product.of(database.url()), scripts.classLoader(), Map.of());
    }
}
