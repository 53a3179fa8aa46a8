package org.alchemycdi.internal.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the CREATE TABLE that SQLite keeps, whose catalog knows less than it says. */
final class SqliteText {

    private static final String QUOTES = "'\"`[";

    private SqliteText() {}

    /** The columns and constraints between the parentheses, each as it is written. */
    static List<String> items(String createTable) {
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

    private static int endOfQuoted(String text, int start) {
        char end = text.charAt(start) == '[' ? ']' : text.charAt(start);
        int at = text.indexOf(end, start + 1);
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
