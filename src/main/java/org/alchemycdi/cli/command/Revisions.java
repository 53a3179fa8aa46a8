package org.alchemycdi.cli.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.alchemycdi.cli.output.Cell;
import org.alchemycdi.cli.output.Column;
import org.alchemycdi.cli.output.Output;
import org.alchemycdi.cli.output.Table;
import org.alchemycdi.cli.output.Tone;
import org.alchemycdi.migration.Revision;

/** Revisions as a table: times in the zone of the reader, or in UTC for programs. */
final class Revisions {

    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Table table = new Table(
            Column.of("bind"),
            Column.of("version"),
            Column.of("description"),
            Column.of("state"),
            new Column("installedOn", "installed on"),
            Column.of("script"));
    private final Output output;

    Revisions(Output output) {
        this.output = output;
    }

    void add(String bind, Revision revision) {
        table.add(
                Cell.of(bind),
                Cell.of(revision.version()),
                Cell.of(revision.description()),
                state(revision.state()),
                Cell.of(revision.installedOn() == null ? "" : time(revision.installedOn())),
                new Cell(revision.script(), Tone.FAINT));
    }

    private String time(Instant instant) {
        return output.isJson() ? instant.toString() : READABLE.format(instant.atZone(ZoneId.systemDefault()));
    }

    private static Cell state(Revision.State state) {
        Tone tone =
                switch (state) {
                    case APPLIED, BASELINE -> Tone.GOOD;
                    case PENDING, OUTDATED -> Tone.WAITING;
                    case FAILED, HALF_UNDONE, MISSING -> Tone.BAD;
                    case UNDONE, IGNORED -> Tone.FAINT;
                };
        return new Cell(state.name().toLowerCase(Locale.ROOT).replace('_', ' '), tone);
    }

    void show() {
        output.show(table);
    }
}
