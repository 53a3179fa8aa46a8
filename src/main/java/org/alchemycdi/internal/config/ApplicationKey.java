package org.alchemycdi.internal.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Every key of the application as a whole, after {@code alchemy.}; docs/reference/configuration.md lists them. Their first
 * words are no names of binds.
 */
public enum ApplicationKey {
    ENCRYPTION_KEY("encryption.key", "The key that encrypted attributes are written with, as id:key. Never printed."),
    ENCRYPTION_OLD_KEYS(
            "encryption.old-keys", "Keys that are only read with, as id:key, separated by commas. Never printed."),
    PASSWORD_MEMORY(
            "password-hash.memory", "The memory that hashing a password takes, in KiB, from 7168 on. Default 19456."),
    PASSWORD_ITERATIONS("password-hash.iterations", "How often hashing a password passes over that memory. Default 2."),
    PASSWORD_PARALLELISM("password-hash.parallelism", "The lanes of Argon2, which run one after the other. Default 1."),
    CURSOR_KEY(
            "cursor.key",
            "A secret of 32 characters or more that the cursors of pages are sealed with; the same in all instances of the"
                    + " application. Default one for each start. Never printed."),
    FILES_DIRECTORY(
            "files.<store>.directory", "The directory in which a store keeps files. It is made if it is missing."),
    FILES_MAX_SIZE(
            "files.<store>.max-size",
            "The size up to which a store takes files, for example 64KiB or 2GiB. Default 10MiB.");

    private static final String STORE = "<store>";

    private final String text;
    private final String meaning;

    ApplicationKey(String text, String meaning) {
        this.text = text;
        this.meaning = meaning;
    }

    /** As it is written after {@code alchemy.}; {@code <store>} stands for any word. */
    public String text() {
        return text;
    }

    /** One sentence for the documentation. */
    public String meaning() {
        return meaning;
    }

    /** The whole key. */
    public String key() {
        return BindReader.PREFIX + text;
    }

    /** The whole key for a store. */
    public String of(String store) {
        return key().replace(STORE, store);
    }

    /** Whether keys of the application begin with this word. Upper case is no other name, as environment variables have it. */
    static boolean isReserved(String word) {
        String stem = word.toLowerCase(Locale.ROOT) + ".";
        return Arrays.stream(values()).anyMatch(key -> key.text.startsWith(stem));
    }

    static boolean isKnown(String written) {
        return Arrays.stream(values()).anyMatch(key -> key.isMeantBy(written));
    }

    private boolean isMeantBy(String written) {
        int store = text.indexOf(STORE);
        if (store < 0) {
            return text.equals(written);
        }
        String rest = text.substring(store + STORE.length());
        return written.startsWith(text.substring(0, store))
                && written.endsWith(rest)
                && written.length() > text.length() - STORE.length()
                && written.indexOf('.', store) == written.length() - rest.length();
    }

    static List<String> texts() {
        return Arrays.stream(values()).map(ApplicationKey::text).toList();
    }
}
