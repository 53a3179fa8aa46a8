package org.alchemycdi.internal.message;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Helps to find the right name: lists the known ones, and finds the one that was probably meant. */
public final class Nearest {

    private static final int LISTED = 10;

    private Nearest() {}

    /** The names, at most ten of them, or "none". */
    public static String list(Collection<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        String listed = String.join(", ", names.stream().limit(LISTED).toList());
        return names.size() <= LISTED ? listed : listed + " and " + (names.size() - LISTED) + " more";
    }

    /** The sentence " Did you mean "users"?", with a leading blank, or nothing where no known word is near. */
    public static String question(String word, Collection<String> known) {
        return of(word, known).map(" Did you mean \"%s\"?"::formatted).orElse("");
    }

    /** The known word with the fewest edits, if these are at most a third of its letters. */
    public static Optional<String> of(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.comparingInt(candidate -> edits(lower, candidate.toLowerCase(Locale.ROOT))))
                .filter(candidate -> edits(lower, candidate.toLowerCase(Locale.ROOT)) <= allowed(candidate));
    }

    private static int allowed(String candidate) {
        return Math.max(1, candidate.length() / 3);
    }

    /** Edits with neighbours swapped counting as one (optimal string alignment). */
    private static int edits(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int substitution = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(substitution, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
