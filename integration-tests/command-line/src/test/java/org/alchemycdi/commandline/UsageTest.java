package org.alchemycdi.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How it is called, and what it says to whoever calls it wrongly. */
class UsageTest {

    @TempDir
    Path folder;

    private Run run(String... arguments) {
        return Run.of(folder, Map.of(), arguments);
    }

    @Test
    void tellsItsCommands() {
        Run help = run("database", "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.results())
                .contains("init", "revision", "upgrade", "downgrade", "history", "current", "check", "stamp", "heads")
                .contains("branches", "merge", "show", "edit", "ensure-version", "list-templates", "drop-all")
                .contains("dump-data", "load-data", "repair", "validate");
        assertThat(help.remarks()).isEmpty();
    }

    @Test
    void tellsTheOptionsOfACommand() {
        assertThat(run("db", "upgrade", "--help").results()).contains("--sql", "--bind", "--app");
    }

    @Test
    void tellsItsVersion() {
        assertThat(run("--version").results()).startsWith("Alchemy CDI ").doesNotContain("unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "database", "database histroy", "database upgrade --nonsense", "database show"})
    void isNotUnderstood(String line) {
        Run run = run(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.results()).isEmpty();
        assertThat(run.remarks()).isNotBlank().doesNotContain("\tat ");
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        assertThat(run("database", "histroy").remarks()).contains("history");
    }

    @Test
    void needsAnApplication() {
        Run run = run("database", "history");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.remarks()).contains("ALCH0701").contains("--app").hasLineCount(1);
    }
}
