package org.alchemycdi.migration;

/**
 * Where scripts and database do not agree.
 *
 * @param revision the one that it is about
 * @param code the code of the message, as in exceptions
 * @param reason one sentence, with the remedy
 */
public record Problem(Kind kind, Revision revision, String code, String reason) {

    /** What is wrong. */
    public enum Kind {
        /** It is to be applied. */
        PENDING,
        /** It was changed after it had been applied. */
        CHANGED,
        /** It was applied, and its script is gone. */
        MISSING,
        /** It was not applied, and is below the version that the database has reached. */
        TOO_LATE,
        /** It was begun to be applied, and that did not end. */
        FAILED,
        /** It was begun to be undone, and that did not end. */
        HALF_UNDONE,
        /** It cannot be undone. Everything else works, so this is a warning. */
        NO_UNDO
    }

    /** Whether nothing but going back suffers. */
    public boolean isWarning() {
        return kind == Kind.NO_UNDO;
    }

    /** {@code ALCH0340: …} */
    @Override
    public String toString() {
        return code + ": " + reason;
    }
}
