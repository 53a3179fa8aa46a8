package org.alchemycdi.internal.message;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The parts of a message that help to find the right name: the known ones, and the nearest of them. */
public final class Suggestion {

    private static final int LISTED = 10;

    private Suggestion() {}

    /** The names, at most ten of them, or "none". */
    public static String list(Collection<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        String listed = String.join(", ", names.stream().limit(LISTED).toList());
        return names.size() <= LISTED ? listed : listed + " and " + (names.size() - LISTED) + " more";
    }

    /** {@code  Did you mean "users"?} with a space before it, or nothing where no known name is near. */
    public static String didYouMean(String wrong, Collection<String> known) {
        int near = Math.max(1, wrong.length() / 3);
        return known.stream()
                .filter(name -> distance(wrong, name) <= near)
                .min(Comparator.comparingInt(name -> distance(wrong, name)))
                .map(" Did you mean \"%s\"?"::formatted)
                .orElse("");
    }

    // Levenshtein's distance; neighbours that are swapped count as one change, the commonest slip.
    private static int distance(String left, String right) {
        String from = left.toLowerCase(Locale.ROOT);
        String to = right.toLowerCase(Locale.ROOT);
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, String from, String to, int i, int j) {
        int same = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int best = Math.min(cost[i - 1][j - 1] + same, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
