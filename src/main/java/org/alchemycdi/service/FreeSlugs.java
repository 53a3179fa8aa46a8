package org.alchemycdi.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alchemycdi.model.SlugKey;

/** Looks for slugs that are free, for many at once, and looks again for those that it has to change. */
final class FreeSlugs {

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int SUFFIX_LENGTH = 4;

    private final UnaryOperator<Set<String>> taken;
    private final RandomGenerator random;

    /** @param taken says which of some slugs rows have */
    FreeSlugs(UnaryOperator<Set<String>> taken) {
        this(taken, ThreadLocalRandom.current());
    }

    FreeSlugs(UnaryOperator<Set<String>> taken, RandomGenerator random) {
        this.taken = taken;
        this.random = random;
    }

    /** One for each of the slugs, in their order; no two are the same, and none is among the others. */
    List<String> of(List<String> slugs, Collection<String> others) {
        Set<String> tried = new HashSet<>(others);
        List<String> free = new ArrayList<>(slugs);
        List<Integer> left = IntStream.range(0, slugs.size()).boxed().toList();
        while (!left.isEmpty()) {
            Set<String> candidates = new HashSet<>();
            for (int i : left) {
                free.set(i, untried(slugs.get(i), tried));
                candidates.add(free.get(i));
            }
            Set<String> inUse = taken.apply(candidates);
            left = left.stream().filter(i -> inUse.contains(free.get(i))).toList();
        }
        return free;
    }

    private String untried(String slug, Set<String> tried) {
        String stem = slug.isEmpty() ? "" : shortened(slug) + "-";
        return Stream.concat(
                        Stream.of(slug).filter(wanted -> !wanted.isEmpty()), Stream.generate(() -> stem + suffix()))
                .filter(tried::add)
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
