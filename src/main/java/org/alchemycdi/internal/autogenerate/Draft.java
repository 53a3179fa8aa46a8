package org.alchemycdi.internal.autogenerate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes a database as its entities need it. Immutable.
 *
 * @param up statements without semicolons, some with lines of comment before them
 * @param down statements that undo exactly those of {@code up}
 * @param heldBack statements that would drop something, which {@code up} does not
 * @param notes what whoever reviews the scripts should know, a sentence each
 * @param byHand those of the notes that tell of a difference which the statements leave
 */
public record Draft(
        List<String> up, List<String> down, List<String> heldBack, List<String> notes, List<String> byHand) {

    public Draft {
        up = List.copyOf(up);
        down = List.copyOf(down);
        heldBack = List.copyOf(heldBack);
        notes = List.copyOf(notes);
        byHand = List.copyOf(byHand);
    }

    /** One that leaves no difference. */
    public Draft(List<String> up, List<String> down, List<String> heldBack, List<String> notes) {
        this(up, down, heldBack, notes, List.of());
    }

    /** Whether there is nothing to run; something may be held back all the same. */
    public boolean isEmpty() {
        return up.isEmpty();
    }

    /** The text of a migration, to be run by Flyway: notes, statements, and what is held back as comment. */
    public String upScript() {
        return Stream.of(
                        notes.stream().map(note -> commented("NOTE " + note)),
                        up.stream().map(statement -> statement + ";"),
                        heldBack.stream()
                                .map(statement -> commented("held back, --allow-drop would: " + statement + ";")))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The text of the undo script that belongs to it. */
    public String downScript() {
        return down.stream().map(statement -> statement + ";").collect(Collectors.joining("\n", "", "\n"));
    }

    private static String commented(String text) {
        return text.lines().map(line -> "-- " + line).collect(Collectors.joining("\n"));
    }
}
