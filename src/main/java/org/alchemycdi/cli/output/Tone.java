package org.alchemycdi.cli.output;

import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** What a text means for whoever reads it; a terminal shows it by a colour. */
public enum Tone {
    PLAIN(new IStyle[0]),
    TITLE(Style.bold),
    GOOD(Style.fg_green),
    WAITING(Style.fg_yellow),
    BAD(Style.fg_red, Style.bold),
    FAINT(Style.faint);

    private final IStyle[] styles;

    Tone(IStyle... styles) {
        this.styles = styles;
    }

    String on() {
        return this == PLAIN ? "" : Style.on(styles);
    }

    String off() {
        return this == PLAIN ? "" : Style.reset.on();
    }
}
