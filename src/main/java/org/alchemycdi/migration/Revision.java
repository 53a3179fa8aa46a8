package org.alchemycdi.migration;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * One step of a database's history, done or to be done.
 *
 * @param version the version, for example {@code 2} or {@code 2.1}; empty for a repeatable script
 * @param description the rest of the script's name, its underscores read as blanks
 * @param script the name of the file within its location, or of the class
 * @param installedOn when it was applied; null if it was not
 */
public record Revision(
        String version,
        String description,
        String script,
        State state,
        @Nullable Instant installedOn) {

    /** How far a revision has come. */
    public enum State {
        /** It will be applied by the next migration. */
        PENDING,
        /** It was applied. */
        APPLIED,
        /** It was applied, and its script is not there any more, or is one of a newer release. */
        MISSING,
        /** A repeatable script, applied in an older form than it has now. */
        OUTDATED,
        /** The state in which the database was taken over. */
        BASELINE,
        /**
         * It was begun, but did not end: it failed, or its process died, and the database could not take it back. Or another
         * process applies it at this moment.
         */
        FAILED,
        /** Like {@link #FAILED}, but of its undo script: more or less of what it did is still there. */
        HALF_UNDONE,
        /** It was applied and taken back. */
        UNDONE,
        /** It will not be applied: below the baseline or the current version, or above the target. */
        IGNORED
    }

    /** Whether the database has what this revision does. */
    public boolean isApplied() {
        return switch (state) {
            case APPLIED, MISSING, OUTDATED, BASELINE -> true;
            case PENDING, FAILED, HALF_UNDONE, UNDONE, IGNORED -> false;
        };
    }
}
