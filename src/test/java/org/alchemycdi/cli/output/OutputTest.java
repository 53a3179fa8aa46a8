package org.alchemycdi.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class OutputTest {

    private final StringWriter results = new StringWriter();
    private final StringWriter remarks = new StringWriter();

    private Output output(boolean isColoured, boolean isJson) {
        return new Output(new PrintWriter(results), new PrintWriter(remarks), isColoured, isJson);
    }

    private static Table table() {
        Table table = new Table(Column.of("version"), new Column("installedOn", "installed on"), Column.of("state"));
        table.add(Cell.of("1"), Cell.of("2026-11-24"), new Cell("applied", Tone.GOOD));
        table.add(Cell.of("10.2"), Cell.of(""), Cell.of("pending"));
        return table;
    }

    @Test
    void linesUpColumns() {
        output(false, false).show(table());

        assertThat(results.toString().lines())
                .containsExactly(
                        "version  installed on  state",
                        "1        2026-11-24    applied",
                        "10.2                   pending");
    }

    @Test
    void coloursDoNotMoveColumns() {
        output(true, false).show(table());

        assertThat(results.toString()).contains("\u001B[32mapplied");
        assertThat(results.toString().replaceAll("\u001B\\[[0-9;]*m", "").lines())
                .contains("1        2026-11-24    applied");
    }

    @Test
    void isAnArrayInJson() {
        output(false, true).show(table());

        assertThat(results.toString().replaceAll("\\s+", ""))
                .isEqualTo("[{\"version\":\"1\",\"installedOn\":\"2026-11-24\",\"state\":\"applied\"},"
                        + "{\"version\":\"10.2\",\"installedOn\":\"\",\"state\":\"pending\"}]");
    }

    @Test
    void remarksDoNotMixWithResults() {
        Output output = output(false, true);
        output.say("applying V1__x.sql …");
        output.show("sql", "select 1;");

        assertThat(remarks.toString()).isEqualToIgnoringNewLines("applying V1__x.sql …");
        assertThat(results.toString().replaceAll("\\s+", "")).isEqualTo("{\"sql\":\"select1;\"}");
    }
}
