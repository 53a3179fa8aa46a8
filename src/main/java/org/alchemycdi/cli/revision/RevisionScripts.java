package org.alchemycdi.cli.revision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.alchemycdi.internal.autogenerate.Draft;

/** The two scripts of a revision. */
public record RevisionScripts(Script apply, Script undo) {

    private static final String READ = "-- Generated from the entities: read it before it runs.\n";
    private static final String WITHOUT_PLACEHOLDERS = "placeholderReplacement=false";

    /**
     * A script.
     *
     * @param isLiteral whether Flyway must be told that no text in it is a placeholder, by a file beside it
     */
    record Script(String name, String text, boolean isLiteral) {

        String settings() {
            return name + ".conf";
        }
    }

    /** Two that somebody writes. */
    public static RevisionScripts empty(RevisionName name) {
        return new RevisionScripts(
                new Script(name.script(), title(name) + "-- Write here what this revision does.\n", false),
                new Script(name.undoScript(), title(name) + "-- Write here what undoes it.\n", false));
    }

    /**
     * Those of a draft. No script that is generated has a placeholder, but a default of a column may look like one.
     *
     * @param looksLikeIt whether there is in a text what Flyway would take for a placeholder
     */
    public static RevisionScripts of(RevisionName name, Draft draft, Predicate<String> looksLikeIt) {
        String apply = title(name) + READ + draft.upScript();
        String undo = "-- Undoes:\n" + title(name) + draft.downScript();
        return new RevisionScripts(
                new Script(name.script(), apply, looksLikeIt.test(apply)),
                new Script(name.undoScript(), undo, looksLikeIt.test(undo)));
    }

    private static String title(RevisionName name) {
        return "-- " + name.description().replace('_', ' ') + "\n";
    }

    /** The name of the one that Flyway applies. */
    public String name() {
        return apply.name();
    }

    /** What is in the files, by their names, in the order in which they are to come into being. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        // The one that undoes comes first: never is there a script that cannot be undone.
        for (Script script : List.of(undo, apply)) {
            if (script.isLiteral()) {
                files.put(script.settings(), WITHOUT_PLACEHOLDERS + "\n");
            }
            files.put(script.name(), script.text());
        }
        return files;
    }

    /** Both, one after the other, under the names of their files. */
    public String both() {
        return printed(apply) + "\n" + printed(undo);
    }

    private static String printed(Script script) {
        String beside =
                script.isLiteral() ? "-- with a file %s: %s\n".formatted(script.settings(), WITHOUT_PLACEHOLDERS) : "";
        return "-- " + script.name() + "\n" + beside + script.text();
    }
}
