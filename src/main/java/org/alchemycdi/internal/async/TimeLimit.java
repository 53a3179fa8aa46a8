package org.alchemycdi.internal.async;

import java.time.Duration;
import java.util.Locale;

/** How limits of time are written in messages. */
final class TimeLimit {

    private TimeLimit() {}

    /** As in a configuration: {@code 30s}, {@code 1m30s}. */
    static String text(Duration limit) {
        return limit.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }
}
