package org.alchemycdi;

import java.time.Duration;

/**
 * How often a unit of work is done anew when the database ended its transaction for the sake of another one, or was lost
 * before the commit. CockroachDB, YugabyteDB and Galera clusters ask applications for that.
 *
 * <p>Before the first retry it waits {@code delay}, before each further one twice as long as before, {@code maxDelay} at most; of each time
 * a random half is left out, so that those who collided do not meet again.
 *
 * @param times how often it is done anew at most, 0 or more
 * @param delay 0 or more
 * @param maxDelay not shorter than {@code delay}
 */
public record Retry(int times, Duration delay, Duration maxDelay) {

    /** Nothing is done anew. */
    public static final Retry NEVER = new Retry(0, Duration.ZERO, Duration.ZERO);

    private static final Duration USUAL_DELAY = Duration.ofMillis(20);
    private static final Duration USUAL_MAX_DELAY = Duration.ofSeconds(1);

    public Retry {
        if (times < 0 || delay.isNegative() || maxDelay.compareTo(delay) < 0) {
            throw new IllegalArgumentException("a Retry needs times >= 0 and 0 <= delay <= maxDelay, not %d, %s, %s"
                    .formatted(times, delay, maxDelay));
        }
    }

    /** So many retries, the first after 20 ms, none later than a second. */
    public static Retry times(int times) {
        return new Retry(times, USUAL_DELAY, USUAL_MAX_DELAY);
    }
}
