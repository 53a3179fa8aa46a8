package org.alchemycdi.cli.revision;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables and sequences that scripts create. Only of these is it known that they are the application's, so only these may be
 * dropped when no entity is mapped to them any more.
 */
public final class FormerNames {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|`[^`]+`|[\\p{L}_][\\p{L}\\p{N}_$]*)";
    private static final Pattern CREATED = Pattern.compile(
            "\\bcreate\\s+(?:table|sequence)\\s+(?:if\\s+not\\s+exists\\s+)?(" + NAME + "(?:\\." + NAME + ")*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile(NAME);

    private FormerNames() {}

    /** Without quotes, in the order of the letters. */
    public static Set<String> in(Stream<String> scripts) {
        Set<String> names = new TreeSet<>();
        scripts.forEach(script -> {
            Matcher created = CREATED.matcher(COMMENT.matcher(script).replaceAll(" "));
            while (created.find()) {
                names.add(unquoted(created.group(1)));
            }
        });
        return names;
    }

    private static String unquoted(String name) {
        return PART.matcher(name)
                .results()
                .map(part -> plain(part.group()))
                .collect(Collectors.joining("."))
                .toLowerCase(Locale.ROOT);
    }

    private static String plain(String part) {
        boolean isQuoted = part.startsWith("\"") || part.startsWith("`");
        return isQuoted ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part;
    }
}
