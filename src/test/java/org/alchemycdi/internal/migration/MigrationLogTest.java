package org.alchemycdi.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationLogTest {

    @TempDir
    Path folder;

    // Held, because the platform forgets loggers that nobody holds, and their handlers.
    private final Logger root = Logger.getLogger("");
    private final Logger flyway = Logger.getLogger("org.flywaydb");
    private final Recorder recorder = new Recorder();

    @BeforeEach
    void listen() {
        flyway.setLevel(Level.INFO);
        root.addHandler(recorder);
    }

    @AfterEach
    void stopListening() {
        root.removeHandler(recorder);
        flyway.setLevel(null);
    }

    @Test
    void saysOneLineForOneMigration() {
        migrate(Product.H2.create(folder));

        assertThat(recorder.lines).containsExactly("INFO bind users: migrated from nothing to version 2 (2 applied)");
    }

    @Test
    void saysNothingWhereNothingIsToBeDone() {
        DataSource dataSource = Product.H2.create(folder);
        migrate(dataSource);
        recorder.lines.clear();

        migrate(dataSource);

        assertThat(recorder.lines).isEmpty();
    }

    @Test
    void doesNotCountBackWhenALateScriptIsApplied() {
        DataSource dataSource = Product.H2.create(folder);
        migrate(dataSource);
        recorder.lines.clear();
        new Scripts(folder).write("users/V1.5__late.sql", "create table late (id int);");

        migrations(dataSource, Map.of("flyway.outOfOrder", "true")).migrate();

        assertThat(recorder.lines).contains("INFO bind users: migrated from version 2 to version 2 (1 applied)");
    }

    private void migrate(DataSource dataSource) {
        new Scripts(folder)
                .write("users/V1__tables.sql", "create table account (id int);")
                .write("users/V2__more.sql", "create table more (id int);")
                .write("users/U2__more.sql", "drop table more;");
        migrations(dataSource, Map.of()).migrate();
    }

    private FlywayMigrations migrations(DataSource dataSource, Map<String, String> settings) {
        return new FlywayMigrations("users", dataSource, new Scripts(folder).classLoader(), settings);
    }

    private static final class Recorder extends Handler {

        final List<String> lines = new ArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getLevel() + " " + entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
