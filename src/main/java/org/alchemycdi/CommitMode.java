package org.alchemycdi;

import java.util.Locale;

/**
 * Decides by the status of the HTTP response whether the work of a request on a bind is committed.
 *
 * <p>Only the final status counts, not how it came about: an exception that is mapped to a 2xx response commits. What
 * is not committed is rolled back. Written in the configuration as {@code alchemy.<bind>.commit-mode}, in lower case.
 */
public enum CommitMode {
    /** Never: the application commits by itself. The default. */
    MANUAL {
        @Override
        public boolean commits(int status) {
            return false;
        }
    },
    /** On 200 to 299. */
    AUTOCOMMIT {
        @Override
        public boolean commits(int status) {
            return status >= 200 && status < 300;
        }
    },
    /** On 200 to 399. */
    AUTOCOMMIT_INCLUDE_REDIRECT {
        @Override
        public boolean commits(int status) {
            return status >= 200 && status < 400;
        }
    };

    /** Whether a response of this status commits. */
    public abstract boolean commits(int status);

    /** The name as it is written in the configuration, for example {@code autocommit_include_redirect}. */
    public String configuredName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
