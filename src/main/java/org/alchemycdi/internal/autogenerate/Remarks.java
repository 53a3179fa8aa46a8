package org.alchemycdi.internal.autogenerate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is said of a draft besides its statements, in the order in which it is found. */
final class Remarks {

    private final List<String> notes = new ArrayList<>();
    private final List<String> byHand = new ArrayList<>();

    void note(String note) {
        notes.add(note);
    }

    void note(Collection<String> more) {
        notes.addAll(more);
    }

    /** The same of something in which entities and database differ, and that no statement of the draft changes. */
    void byHand(String note) {
        notes.add(note);
        byHand.add(note);
    }

    List<String> notes() {
        return notes;
    }

    List<String> byHand() {
        return byHand;
    }
}
