package org.alchemycdi.internal.persistence.naming;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of classes and attributes as names of tables and columns: {@code HTTPRequestLog} is {@code http_request_log}. */
final class SnakeCase {

    /** Before a capital behind a small letter or a digit, and before the last capital of several, where a word begins. */
    private static final Pattern WORD =
            Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private SnakeCase() {}

    static String of(String name) {
        return WORD.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
