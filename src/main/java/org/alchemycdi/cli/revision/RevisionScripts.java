package org.alchemycdi.cli.revision;

import java.util.LinkedHashMap;
import java.util.Map;
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

    /** What is in the files, by their names, in the order in which they are to come into being. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        // The one that undoes comes first: never is there a script that cannot be undone.
        add(files, name.undoScript(), undo);
        add(files, name.script(), apply);
        return files;
    }

    /** In no script that is generated is there a placeholder; a default of a column may look like one. */
    private static void add(Map<String, String> files, String script, String text) {
        if (text.contains("${")) {
            files.put(script + ".conf", "placeholderReplacement=false\n");
        }
        files.put(script, text);
    }

    /** Both, one after the other, under the names of their files. */
    public String both() {
        return "-- " + name.script() + "\n" + apply + "\n-- " + name.undoScript() + "\n" + undo;
    }
}
