package org.alchemycdi.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.alchemycdi.testing.MariaDbServer;
import org.alchemycdi.testing.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConcurrentMigrationsTest {

    private static final int THREADS = 8;
    private static final int PROCESSES = 4;

    @TempDir
    Path folder;

    private Scripts scripts;

    @BeforeEach
    void writeScripts() throws IOException {
        scripts = new Scripts(Files.createDirectory(folder.resolve("classes")))
                .write("users/V1__tables.sql", "create table account (id int);")
                .write("users/V2__row.sql", "insert into account values (1);")
                .write("users/V3__row.sql", "insert into account values (2);");
    }

    @ParameterizedTest
    @EnumSource
    void threadsApplyEachScriptOnce(Product product) throws Exception {
        DataSource dataSource = product.create(folder);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ClassLoader classLoader = scripts.classLoader();
        Callable<Integer> migration = () -> {
            FlywayMigrations migrations = new FlywayMigrations("users", dataSource, classLoader, Map.of());
            start.await();
            return migrations.migrate();
        };

        List<Integer> applied = runTogether(migration);

        assertThat(applied.stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
        assertThat(new Sql(dataSource).query("select id from account order by id"))
                .containsExactly("1", "2");
    }

    @Test
    void oneOfFourProcessesMigratesPostgreSql() throws Exception {
        PostgresServer server = PostgresServer.running();

        assertOneMigrates(server.url(server.createDatabase()));
    }

    @Test
    void oneOfFourProcessesMigratesMariaDb() throws Exception {
        MariaDbServer server = MariaDbServer.running();

        assertOneMigrates(server.url(server.createDatabase()));
    }

    /** One script: between two of them Flyway frees its lock, and another process may go on. */
    private void assertOneMigrates(String url) throws Exception {
        scripts.write("single/V1__all.sql", "create table account (id int); insert into account values (1);");

        List<Integer> applied = migrateInProcesses("single", url);

        assertThat(applied).containsExactly(0, 0, 0, 1);
        assertThat(new Sql(Product.of(url)).query("select id from account")).containsExactly("1");
    }

    @Test
    void oneOfFourProcessesMigratesSqlite() throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("users.db");

        List<Integer> applied = migrateInProcesses("users", url);

        assertThat(applied).containsExactly(0, 0, 0, 3);
        assertThat(new Sql(Product.of(url)).query("select id from account order by id"))
                .containsExactly("1", "2");
    }

    private List<Integer> migrateInProcesses(String bind, String url) throws IOException {
        List<MigratingProcess> processes = new ArrayList<>();
        try {
            for (int i = 0; i < PROCESSES; i++) {
                processes.add(MigratingProcess.start(scripts.root(), bind, url));
            }
            return go(processes);
        } finally {
            processes.forEach(MigratingProcess::stop);
        }
    }

    private static List<Integer> go(List<MigratingProcess> processes) throws IOException {
        for (MigratingProcess process : processes) {
            process.awaitReady();
        }
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (MigratingProcess process : processes) {
            answers.add(process.go());
        }
        return answers.stream().map(CompletableFuture::join).sorted().toList();
    }

    private static List<Integer> runTogether(Callable<Integer> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> result : threads.invokeAll(Collections.nCopies(THREADS, work))) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
