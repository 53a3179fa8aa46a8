package org.alchemycdi.internal.query;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes values equal that a database might take for equal. It is coarser than collations are, which differ from column to
 * column: values that are alike here may be different there, but hardly the other way round.
 */
final class Likeness {

    /** Blanks, accents, what has no width, and signs, which some collations leave out. */
    private static final Pattern LEFT_OUT = Pattern.compile("[^\\p{L}\\p{Nd}\\p{P}]+");
    /** Some take {@code ß} for {@code ss}, some for {@code s}. */
    private static final Pattern SHARP = Pattern.compile("S+");
    /** Letters that Unicode does not take apart. */
    private static final Map<String, String> WHOLE =
            Map.of("Æ", "AE", "Œ", "OE", "Ø", "O", "Đ", "D", "Ð", "D", "Ł", "L", "Ħ", "H", "Ŧ", "T", "ẞ", "S");

    private Likeness() {}

    static Map<String, Object> of(Map<String, Object> values) {
        Map<String, Object> alike = new LinkedHashMap<>(values);
        alike.replaceAll((name, value) -> value instanceof String text ? of(text) : value);
        return alike;
    }

    private static String of(String text) {
        String capitals = Normalizer.normalize(text, Form.NFKD).toUpperCase(Locale.ROOT);
        String letters = LEFT_OUT.matcher(capitals).replaceAll("");
        for (Map.Entry<String, String> letter : WHOLE.entrySet()) {
            letters = letters.replace(letter.getKey(), letter.getValue());
        }
        return SHARP.matcher(letters).replaceAll("S");
    }
}
