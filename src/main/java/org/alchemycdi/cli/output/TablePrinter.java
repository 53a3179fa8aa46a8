package org.alchemycdi.cli.output;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table as lines of text: columns as wide as they need, two blanks between them. */
record TablePrinter(Table table, boolean isColoured) {

    private static final String GAP = "  ";

    List<String> lines() {
        int[] widths = widths();
        List<Cell> titles = table.columns().stream()
                .map(column -> new Cell(column.title(), Tone.TITLE))
                .toList();
        return IntStream.rangeClosed(-1, table.rows().size() - 1)
                .mapToObj(row -> line(row < 0 ? titles : table.rows().get(row), widths))
                .toList();
    }

    private int[] widths() {
        return IntStream.range(0, table.columns().size())
                .map(column -> Math.max(
                        table.columns().get(column).title().length(),
                        table.rows().stream()
                                .mapToInt(row -> row.get(column).text().length())
                                .max()
                                .orElse(0)))
                .toArray();
    }

    private String line(List<Cell> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> shown(cells.get(column), column == cells.size() - 1 ? 0 : widths[column]))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    /** Padded outside of the colour, so that no colour reaches into the gap. */
    private String shown(Cell cell, int width) {
        String padding = " ".repeat(Math.max(0, width - cell.text().length()));
        return isColoured ? cell.tone().on() + cell.text() + cell.tone().off() + padding : cell.text() + padding;
    }
}
