package org.alchemycdi.suite;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the application's probes do and tell. */
record Probes(Http http) {

    static final int SMALL = 100;
    static final int LARGE = 1024 * 1024;

    private static final String NOTHING = ": 0 EntityManagers, 0 connections";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Those of the application that runs while the tests run. */
    static Probes application() {
        return new Probes(Http.application());
    }

    /** A name that no other test has. */
    static String newName() {
        return "note-" + UUID.randomUUID();
    }

    /** Writes a note of this name, one to each of the binds, which stand side by side with commas between. */
    Http.Answer write(String binds, int status, String name) {
        return write(binds, status, name, false, SMALL);
    }

    Http.Answer write(String binds, int status, String name, boolean isFlushed, int size) {
        return http.post(
                "/probe/commit/%s/%d?name=%s&flush=%s&size=%d".formatted(binds, status, name, isFlushed, size));
    }

    /** Whether the note has been committed. */
    boolean isThere(String bind, String name) {
        Http.Answer answer = http.get("/probe/notes/%s/%s".formatted(bind, name));
        if (answer.status() != 200) {
            throw new AssertionError("the probe does not tell: " + answer);
        }
        return Boolean.parseBoolean(answer.body());
    }

    /** The binds that hold something open right now, with what they hold. */
    List<String> open() {
        Http.Answer answer = http.get("/probe/open");
        if (answer.status() != 200) {
            throw new AssertionError("the probe does not tell: " + answer);
        }
        return answer.body().lines().filter(line -> !line.endsWith(NOTHING)).toList();
    }

    /** The same, but what is still being closed behind an answer that has been sent already is given the time to. */
    List<String> leftOpen() {
        Instant limit = Instant.now().plus(PATIENCE);
        List<String> open = open();
        while (!open.isEmpty() && Instant.now().isBefore(limit)) {
            open = open();
        }
        return open;
    }
}
