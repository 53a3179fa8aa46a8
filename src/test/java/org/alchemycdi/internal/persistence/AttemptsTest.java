package org.alchemycdi.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.alchemycdi.Retry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptsTest {

    @ParameterizedTest
    @CsvSource({
        "PT10S, PT10S, 99, PT5S, PT10S",
        "PT1M, PT1M, 40, PT30S, PT1M",
        "PT0.02S, PT1S, 0, PT0.01S, PT0.02S",
        "PT0.02S, PT1S, 3, PT0.08S, PT0.16S",
        "PT0.02S, PT1S, 10, PT0.5S, PT1S",
        "PT0S, PT0S, 7, PT0S, PT0S"
    })
    void pauseGrowsToTheLongestAndHalfOfItIsChance(
            Duration delay, Duration longest, int done, Duration atLeast, Duration atMost) {
        Attempts attempts = new Attempts(new Retry(100, delay, longest));

        assertThat(attempts.pause(done)).isBetween(atLeast, atMost);
    }
}
