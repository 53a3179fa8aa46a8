package org.alchemycdi.internal.persistence;

import java.sql.SQLException;

/** What a driver says when it does not connect, which may repeat the URL, and a URL may carry a password. */
final class DriverWords {

    private DriverWords() {}

    /** The failure itself, or one with its type, state and stack only, if it says the URL. */
    static Throwable withoutUrl(Throwable failure, String url) {
        if (!says(failure, url)) {
            return failure;
        }
        String state = failure instanceof SQLException refusal ? refusal.getSQLState() : null;
        SQLException other = new SQLException(failure.getClass().getName() + ", whose text repeats the URL", state);
        other.setStackTrace(failure.getStackTrace());
        return other;
    }

    private static boolean says(Throwable failure, String url) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(url)) {
                return true;
            }
        }
        return false;
    }
}
