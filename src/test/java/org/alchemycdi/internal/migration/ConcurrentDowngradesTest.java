package org.alchemycdi.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.alchemycdi.migration.Revision;
import org.alchemycdi.testing.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Several processes, or threads, go up and down in one database. */
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
    @EnumSource(mode = Mode.EXCLUDE, names = "H2_FILE")
    void eightUpgradeAndEachRevisionIsAppliedOnce(SharedDatabase.Kind kind) throws Exception {
        try (SharedDatabase database = kind.create(folder)) {
            users(database).ensureHistory();

            List<String> answers =
                    Program.runTogether(2 * FOUR, scripts.root(), CommandProgram.class, database.url(), "up", "head");

            assertThat(answers.stream().mapToInt(Integer::parseInt).sum()).isEqualTo(VERSIONS);
            assertAgree(database);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "H2_FILE")
    void historyAndTablesAgreeWhereFourUpgradeAndFourGoBack(SharedDatabase.Kind kind) throws Exception {
        try (SharedDatabase database = kind.create(folder)) {
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

    /** Whose server ends with the process that is it, and which not all can open at once: those say so, and change nothing. */
    @Test
    void historyAndTablesAgreeInAFileOfH2() throws Exception {
        try (SharedDatabase database = SharedDatabase.Kind.H2_FILE.create(folder)) {
            List<String> answers =
                    Program.runTogether(2 * FOUR, scripts.root(), CommandProgram.class, database.url(), "up", "head");

            assertThat(answers).allMatch(answer -> answer.matches("[0-6]|ALCH0310"));
            assertAgree(database);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void threadsDoNotWaitForEachOtherForEver(Product product) throws Exception {
        DataSource dataSource = product.create(folder);
        users(dataSource).upgrade("5");

        List<Integer> done = runTogether(Stream.concat(
                        Collections.nCopies(FOUR, migrations(dataSource, users -> users.upgrade("head"))).stream(),
                        Collections.nCopies(FOUR, migrations(dataSource, users -> users.downgrade("-1"))).stream())
                .toList());

        int up = done.subList(0, FOUR).stream().mapToInt(Integer::intValue).sum();
        assertThat(done.subList(FOUR, 2 * FOUR)).containsOnly(1);
        assertThat(new Sql(dataSource).applied()).hasSize(5 + up - FOUR);
        assertAgree(dataSource);
    }

    /** Each thread has an object of its own, as each application in a server has. */
    private Callable<Integer> migrations(DataSource dataSource, Function<FlywayMigrations, List<Revision>> work) {
        return () -> work.apply(users(dataSource)).size();
    }

    private static List<Integer> runTogether(List<Callable<Integer>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        CyclicBarrier start = new CyclicBarrier(work.size());
        try {
            List<Future<Integer>> results = work.stream()
                    .map(each -> threads.submit(() -> {
                        start.await();
                        return each.call();
                    }))
                    .toList();
            List<Integer> done = new ArrayList<>();
            for (Future<Integer> result : results) {
                done.add(result.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    private void assertAgree(SharedDatabase database) throws Exception {
        assertAgree(Product.of(database.url()));
    }

    private void assertAgree(DataSource dataSource) throws Exception {
        Sql sql = new Sql(dataSource);
        List<String> applied = sql.applied();
        for (int version = 1; version <= VERSIONS; version++) {
            assertThat(sql.hasTable("t" + version))
                    .as("table of version " + version + " where the history has " + applied)
                    .isEqualTo(applied.contains(String.valueOf(version)));
        }
        users(dataSource).migrate();
        assertThat(users(dataSource).problems()).isEmpty();
    }

    private FlywayMigrations users(SharedDatabase database) {
        return users(Product.of(database.url()));
    }

    private FlywayMigrations users(DataSource dataSource) {
        return new FlywayMigrations("users", dataSource, scripts.classLoader(), Map.of());
    }
}
