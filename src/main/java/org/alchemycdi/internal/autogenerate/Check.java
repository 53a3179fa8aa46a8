package org.alchemycdi.internal.autogenerate;

import java.util.regex.Pattern;

/**
 * A check of a table.
 *
 * @param condition in parentheses, as the product prints it
 */
record Check(String name, String condition) {

    boolean mentions(String column) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(column) + "(?![\\w$])", Pattern.CASE_INSENSITIVE)
                .matcher(condition)
                .find();
    }
}
