package org.alchemycdi.cli.output;

/** A text of a table. */
public record Cell(String text, Tone tone) {

    public static Cell of(String text) {
        return new Cell(text, Tone.PLAIN);
    }
}
