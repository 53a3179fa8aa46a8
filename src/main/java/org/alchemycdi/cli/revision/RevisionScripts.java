package org.alchemycdi.cli.revision;

import org.alchemycdi.internal.autogenerate.Draft;

/** The texts of the two scripts of a revision. */
public record RevisionScripts(RevisionName name, String apply, String undo) {

    private static final String READ = "-- Generated from the entities: read it before it runs.\n";

    /** Two that somebody writes. */
    public static RevisionScripts empty(RevisionName name) {
        return new RevisionScripts(
                name,
                title(name) + "-- Write here what this revision does.\n",
                title(name) + "-- Write here what undoes it.\n");
    }

    public static RevisionScripts of(RevisionName name, Draft draft) {
        return new RevisionScripts(
                name, title(name) + READ + draft.upScript(), "-- Undoes:\n" + title(name) + draft.downScript());
    }

    private static String title(RevisionName name) {
        return "-- " + name.description().replace('_', ' ') + "\n";
    }

    /** Both, one after the other, under the names of their files. */
    public String both() {
        return "-- " + name.script() + "\n" + apply + "\n-- " + name.undoScript() + "\n" + undo;
    }
}
