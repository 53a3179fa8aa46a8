package org.alchemycdi.cdi.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.testing.Program;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole applications, each in a process of its own, as on eight servers that share a database. */
@Tag("servers")
class ConcurrentStartsTest {

    private static final int EIGHT = 8;

    @TempDir
    Path classes;

    /** Applied twice, the later ones would leave rows twice. */
    @BeforeEach
    void writeScripts() throws IOException {
        Path scripts = Files.createDirectories(classes.resolve("db/migration/default"));
        Files.writeString(
                scripts.resolve("V1__authors.sql"),
                "create table author (id uuid primary key, name varchar(255) not null, dob date, books integer);");
        Files.writeString(
                scripts.resolve("V2__ann.sql"), "insert into author (id, name) values (gen_random_uuid(), 'Ann');");
        Files.writeString(
                scripts.resolve("V3__bob.sql"), "insert into author (id, name) values (gen_random_uuid(), 'Bob');");
    }

    @Test
    void eightApplicationsThatStartAtOnceMigrateOnce() throws IOException {
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.POSTGRESQL, classes)) {
            List<String> seen = Program.runTogether(EIGHT, classes, StartingProgram.class, database.url());

            assertThat(seen).isEqualTo(Collections.nCopies(EIGHT, "Optional[3] [Ann, Bob]"));
            assertThat(database.query("select script from flyway_schema_history order by installed_rank"))
                    .containsExactly("V1__authors.sql", "V2__ann.sql", "V3__bob.sql");
        }
    }
}
