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
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.alchemycdi.testing.MariaDbServer;
import org.alchemycdi.testing.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("servers")
class ConcurrentMigrationsTest {

    private static final int EIGHT = 8;

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
        CyclicBarrier start = new CyclicBarrier(EIGHT);
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

    /** One script: between two of them Flyway frees its lock, and another process may go on. */
    @Test
    void oneOfFourProcessesMigratesMariaDb() throws Exception {
        MariaDbServer server = MariaDbServer.running();
        String url = server.url(server.createDatabase());
        scripts.write("single/V1__all.sql", "create table account (id int); insert into account values (1);");

        List<String> applied = Program.runTogether(4, scripts.root(), MigratingProgram.class, "single", url);

        assertThat(applied).containsExactlyInAnyOrder("0", "0", "0", "1");
        assertThat(new Sql(Product.of(url)).query("select id from account")).containsExactly("1");
    }

    @Test
    void oneOfEightProcessesMigratesSqlite() throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("users.db");

        List<String> applied = Program.runTogether(EIGHT, scripts.root(), MigratingProgram.class, "users", url);

        assertThat(applied).containsExactlyInAnyOrder("0", "0", "0", "0", "0", "0", "0", "3");
        assertThat(new Sql(Product.of(url)).query("select id from account order by id"))
                .containsExactly("1", "2");
    }

    private static List<Integer> runTogether(Callable<Integer> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(EIGHT);
        try {
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> result : threads.invokeAll(Collections.nCopies(EIGHT, work))) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
