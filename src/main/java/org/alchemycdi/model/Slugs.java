package org.alchemycdi.model;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes slugs of texts. */
final class Slugs {

    private static final Pattern OUTSIDE_ASCII = Pattern.compile("[^a-z0-9_\\s-]");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}_\\s-]");
    private static final Pattern GAPS = Pattern.compile("[\\s-]+");
    private static final Pattern EDGES = Pattern.compile("^[_-]+|[_-]+$");

    private Slugs() {}

    static String of(String text) {
        String ascii = joined(OUTSIDE_ASCII.matcher(small(text, Form.NFKD)).replaceAll(""));
        return ascii.isEmpty()
                ? joined(NO_LETTER.matcher(small(text, Form.NFKC)).replaceAll(""))
                : ascii;
    }

    /** By way of capitals, which know that ß is SS. */
    private static String small(String text, Form form) {
        String capitals = text.toUpperCase(Locale.ROOT);
        return Normalizer.normalize(capitals, form).toLowerCase(Locale.ROOT);
    }

    private static String joined(String words) {
        String slug = trimmed(GAPS.matcher(words).replaceAll("-"));
        return slug.length() <= SlugKey.LENGTH ? slug : trimmed(cut(slug));
    }

    private static String trimmed(String slug) {
        return EDGES.matcher(slug).replaceAll("");
    }

    /** Not between the two halves of a character. */
    private static String cut(String slug) {
        int end = Character.isHighSurrogate(slug.charAt(SlugKey.LENGTH - 1)) ? SlugKey.LENGTH - 1 : SlugKey.LENGTH;
        return slug.substring(0, end);
    }
}
