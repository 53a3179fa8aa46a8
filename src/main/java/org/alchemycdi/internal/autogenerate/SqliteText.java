package org.alchemycdi.internal.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the CREATE TABLE that SQLite keeps, whose catalog knows less than it says. */
final class SqliteText {

    private static final String QUOTES = "'\"`[";

    /** A name as SQLite takes it. */
    static final String NAME = "(?:\"(?:[^\"]|\"\")*\"|`[^`]*`|\\[[^\\]]*]|'[^']*'|[^\\s(),\"'`\\[]+)";

    private static final Pattern REFERENCE =
            Pattern.compile("(?i)\\bREFERENCES\\s+(" + NAME + ")(?:\\s*\\(\\s*(" + NAME + ")\\s*\\))?");
    private static final Pattern KEPT =
            Pattern.compile("(?i)\\bCOLLATE\\s+(" + NAME + ")|(?:\\bCONSTRAINT\\s+" + NAME + "\\s+)?\\bCHECK\\s*\\(");

    private SqliteText() {}

    /** The columns and constraints between the parentheses, each as it is written, but without comments. */
    static List<String> items(String written) {
        String createTable = withoutComments(written);
        List<String> items = new ArrayList<>();
        int depth = 0;
        int start = -1;
        for (int i = 0; i < createTable.length(); i++) {
            char c = createTable.charAt(i);
            if (QUOTES.indexOf(c) >= 0) {
                i = endOfQuoted(createTable, i);
            } else if (c == '(' && depth++ == 0) {
                start = i + 1;
            } else if (c == ')' && --depth == 0) {
                items.add(createTable.substring(start, i).strip());
                return items;
            } else if (c == ',' && depth == 1) {
                items.add(createTable.substring(start, i).strip());
                start = i + 1;
            }
        }
        return items;
    }

    private static String withoutComments(String text) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (QUOTES.indexOf(text.charAt(i)) >= 0) {
                int end = Math.min(endOfQuoted(text, i), text.length() - 1);
                bare.append(text, i, end + 1);
                i = end;
            } else if (text.startsWith("--", i)) {
                i = endOf("\n", text, i);
                bare.append('\n');
            } else if (text.startsWith("/*", i)) {
                i = endOf("*/", text, i + 2) + 1;
                bare.append(' ');
            } else {
                bare.append(text.charAt(i));
            }
        }
        return bare.toString();
    }

    private static int endOf(String end, String text, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at;
    }

    /** Where the quote ends; one that stands there twice does not end it. */
    private static int endOfQuoted(String text, int start) {
        char end = text.charAt(start) == '[' ? ']' : text.charAt(start);
        int at = text.indexOf(end, start + 1);
        while (end != ']' && at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == end) {
            at = text.indexOf(end, at + 2);
        }
        return at < 0 ? text.length() : at;
    }

    /** The words of an item that stand in no quotes and no parentheses, in capitals. */
    static Set<String> words(String item) {
        StringBuilder bare = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < item.length(); i++) {
            char c = item.charAt(i);
            if (QUOTES.indexOf(c) >= 0) {
                i = endOfQuoted(item, i);
                bare.append(' ');
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
                bare.append(' ');
            } else if (depth == 0) {
                bare.append(c);
            }
        }
        return new HashSet<>(
                List.of(bare.toString().toUpperCase(Locale.ROOT).strip().split("\\s+")));
    }

    /** The collation and the checks that the definition of a column has, each after a blank. */
    static String collationAndChecks(String item) {
        StringBuilder kept = new StringBuilder();
        Matcher clause = KEPT.matcher(item);
        int from = 0;
        while (clause.find(from)) {
            from = clause.end();
            if (depth(item, clause.start()) == 0) {
                from = clause.group(1) == null ? endOfParentheses(item, clause.end() - 1) + 1 : clause.end();
                kept.append(' ').append(item, clause.start(), from);
            }
        }
        return kept.toString();
    }

    /** How many parentheses and quotes are open there. */
    private static int depth(String text, int place) {
        int depth = 0;
        for (int i = 0; i < place; i++) {
            char c = text.charAt(i);
            if (QUOTES.indexOf(c) >= 0) {
                i = endOfQuoted(text, i);
                if (i >= place) {
                    return depth + 1;
                }
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            }
        }
        return depth;
    }

    private static int endOfParentheses(String text, int start) {
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == ')' && depth(text, i + 1) == depth(text, start)) {
                return i;
            }
        }
        return text.length() - 1;
    }

    /** Whether a definition of a column refers to what the key does, with its rules. */
    static boolean refers(String item, ForeignKey key) {
        Matcher reference = REFERENCE.matcher(item);
        return reference.find()
                && name(reference.group(1)).equalsIgnoreCase(key.target().name())
                && (reference.group(2) == null
                        || name(reference.group(2))
                                .equalsIgnoreCase(key.targetColumns().get(0)))
                && rule(item, "DELETE").equals(key.onDelete())
                && rule(item, "UPDATE").equals(key.onUpdate());
    }

    private static String rule(String item, String event) {
        Matcher rule = Pattern.compile(
                        "(?i)\\bON\\s+" + event + "\\s+(CASCADE|SET\\s+NULL|SET\\s+DEFAULT|RESTRICT|NO\\s+ACTION)")
                .matcher(item);
        return rule.find()
                ? ForeignKey.rule(rule.group(1).toUpperCase(Locale.ROOT).replaceAll("\\s+", " "))
                : "";
    }

    /** The name of the column that an item defines, or the first word of a constraint. */
    static String name(String item) {
        char c = item.charAt(0);
        if (QUOTES.indexOf(c) >= 0) {
            String quote = String.valueOf(c);
            return item.substring(1, endOfQuoted(item, 0)).replace(quote + quote, quote);
        }
        return item.split("[\\s(]", 2)[0];
    }
}
