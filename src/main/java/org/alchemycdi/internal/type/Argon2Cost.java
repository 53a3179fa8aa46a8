package org.alchemycdi.internal.type;

import java.util.Optional;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.config.ApplicationKey;
import org.alchemycdi.internal.message.Message;
import org.eclipse.microprofile.config.Config;

/**
 * What a hash costs: memory in KiB, passes over it, lanes. The defaults and the least memory are those that OWASP's password
 * storage cheat sheet recommends; the most is what no server should spend on a login, and keeps a forged hash from doing so.
 */
record Argon2Cost(int memory, int iterations, int parallelism) {

    private static final int LEAST_MEMORY = 7 * 1024;
    private static final int MOST_MEMORY = 1024 * 1024;
    private static final int MOST_ITERATIONS = 100;
    private static final int MOST_LANES = 64;

    /** @throws ImproperConfigurationException if a value is no number, too low, or too high */
    static Argon2Cost read(Config config) {
        return new Argon2Cost(
                number(config, ApplicationKey.PASSWORD_MEMORY, LEAST_MEMORY, MOST_MEMORY, 19 * 1024),
                number(config, ApplicationKey.PASSWORD_ITERATIONS, 1, MOST_ITERATIONS, 2),
                number(config, ApplicationKey.PASSWORD_PARALLELISM, 1, MOST_LANES, 1));
    }

    private static int number(Config config, ApplicationKey key, int least, int most, int otherwise) {
        Optional<String> text = config.getOptionalValue(key.key(), String.class)
                .map(String::strip)
                .filter(written -> !written.isEmpty());
        return text.isEmpty()
                ? otherwise
                : text.filter(digits -> digits.matches("\\d{1,9}"))
                        .map(Integer::valueOf)
                        .filter(number -> number >= least && number <= most)
                        .orElseThrow(() -> Message.UNKNOWN_VALUE.as(
                                ImproperConfigurationException::new,
                                text.get(),
                                key.key(),
                                "in the configuration",
                                "whole numbers from %d to %d".formatted(least, most)));
    }

    /** Whether a hash of this cost, made by whomsoever, is one to compare with. */
    boolean isBearable() {
        return iterations >= 1
                && iterations <= MOST_ITERATIONS
                && parallelism >= 1
                && parallelism <= MOST_LANES
                && memory >= 8 * parallelism
                && memory <= MOST_MEMORY;
    }

    @Override
    public String toString() {
        return "m=%d,t=%d,p=%d".formatted(memory, iterations, parallelism);
    }
}
