package org.alchemycdi.service;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.alchemycdi.model.SlugKey;

/** Looks for a slug that is free, and looks again after it has changed it. */
final class FreeSlug {

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int SUFFIX_LENGTH = 4;

    private final Predicate<String> isFree;
    private final RandomGenerator random;

    FreeSlug(Predicate<String> isFree) {
        this(isFree, ThreadLocalRandom.current());
    }

    FreeSlug(Predicate<String> isFree, RandomGenerator random) {
        this.isFree = isFree;
        this.random = random;
    }

    String of(String slug) {
        String stem = slug.isEmpty() ? "" : shortened(slug) + "-";
        return Stream.concat(
                        Stream.of(slug).filter(wanted -> !wanted.isEmpty()), Stream.generate(() -> stem + suffix()))
                .filter(isFree)
                .findFirst()
                .orElseThrow();
    }

    /** Made a slug again, since a cut may leave a hyphen or half a character at the end. */
    private static String shortened(String slug) {
        return SlugKey.slugify(slug.substring(0, Math.min(slug.length(), SlugKey.LENGTH - SUFFIX_LENGTH - 1)));
    }

    private String suffix() {
        StringBuilder suffix = new StringBuilder(SUFFIX_LENGTH);
        for (int i = 0; i < SUFFIX_LENGTH; i++) {
            suffix.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return suffix.toString();
    }
}
