package org.alchemycdi.cli.revision;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.message.Message;

/**
 * The names of the two scripts of a revision, in Flyway's form: {@code V2__add_users_table.sql} and {@code U2__add_users_table.sql}.
 *
 * @param version numbers with points between them
 * @param description lower-case letters, digits and underscores
 */
public record RevisionName(String version, String description) {

    private static final Pattern VERSION = Pattern.compile("\\d+([._]\\d+)*");
    private static final int LONGEST = 100;

    /**
     * @param message whatever a person writes
     * @throws AlchemyException if the version is none
     */
    public static RevisionName of(String version, String message) {
        if (!VERSION.matcher(version).matches()) {
            throw Message.NO_VERSION.as(AlchemyException::new, version);
        }
        return new RevisionName(version, described(message));
    }

    /** What Flyway shows of it has blanks for the underscores. Letters lose their accents, and what is neither becomes one. */
    private static String described(String message) {
        String plain = Normalizer.normalize(message, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .replaceAll("^_+|_+$", "");
        String cut =
                plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("_+$", "");
        return cut.isEmpty() ? "revision" : cut;
    }

    public String script() {
        return "V" + version + "__" + description + ".sql";
    }

    public String undoScript() {
        return "U" + version + "__" + description + ".sql";
    }
}
