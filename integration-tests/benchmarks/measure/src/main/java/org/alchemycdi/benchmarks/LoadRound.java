package org.alchemycdi.benchmarks;

import java.net.URI;

/**
 * What many clients saw in one round.
 *
 * @param nanos how long each answer took, sorted
 * @param failures answers that were not as expected
 */
record LoadRound(double seconds, long[] nanos, int failures) {

    /** The route that is asked. */
    enum Side {
        SYNC("/probe/load/sync"),
        ASYNC("/probe/load/async");

        private final String path;

        Side(String path) {
            this.path = path;
        }

        URI page(int millis) {
            return URI.create(path + "?millis=" + millis);
        }
    }

    double rate() {
        return nanos.length / seconds;
    }

    /** In milliseconds. */
    double percentile(int percent) {
        return nanos[Math.min(nanos.length - 1, nanos.length * percent / 100)] / 1e6;
    }
}
