package org.alchemycdi.cli.command;

import java.util.Locale;
import org.alchemycdi.cli.output.Output;
import org.alchemycdi.internal.migration.Progress;
import org.alchemycdi.migration.Revision;

/** Tells of each script when it begins, and how long it took. */
final class ToldProgress implements Progress {

    private static final double SECOND = 1e9;

    private final Output output;
    private final String verb;
    private long begun;

    ToldProgress(Output output, String verb) {
        this.output = output;
        this.verb = verb;
    }

    @Override
    public void begins(Revision revision) {
        begun = System.nanoTime();
        output.say(verb + " " + revision.script() + " …");
    }

    @Override
    public void done(Revision revision) {
        double seconds = (System.nanoTime() - begun) / SECOND;
        output.say(String.format(Locale.ROOT, "  done in %.1f s", seconds));
    }
}
