package org.alchemycdi.cli.revision;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
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
    private static final Pattern SCRIPT = Pattern.compile("[VU](\\d+([._]\\d+)*)__.*\\.sql");
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

    /** One of these versions that this one is not above, as Flyway orders them: {@code 2.0} is {@code 2}. */
    public Optional<String> notAbove(Collection<String> versions) {
        return versions.stream()
                .filter(other -> !other.isEmpty() && compare(version, other) <= 0)
                .findFirst();
    }

    /** Whether a file is a script of this version, whatever else its name says. */
    public boolean isOf(String file) {
        Matcher script = SCRIPT.matcher(file);
        return script.matches() && compare(script.group(1), version) == 0;
    }

    /** Whether two files are scripts of one version, whichever of the two each is. */
    static boolean areOfOneVersion(String file, String other) {
        Matcher script = SCRIPT.matcher(other);
        return script.matches() && new RevisionName(script.group(1), "").isOf(file);
    }

    private static int compare(String one, String other) {
        String[] first = one.split("[._]");
        String[] second = other.split("[._]");
        for (int i = 0; i < Math.max(first.length, second.length); i++) {
            int order = number(first, i).compareTo(number(second, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static BigInteger number(String[] parts, int index) {
        return index < parts.length ? new BigInteger(parts[index]) : BigInteger.ZERO;
    }

    public String script() {
        return "V" + version + "__" + description + ".sql";
    }

    public String undoScript() {
        return "U" + version + "__" + description + ".sql";
    }
}
