package org.alchemycdi.filter;

import java.util.Locale;

/** How several conditions become one. */
public enum LogicalOperator {
    /** All of them hold. */
    AND,
    /** One of them holds, or more. */
    OR;

    /**
     * The operator of this name: {@code and}, {@code or}, also {@code and_}, {@code or_}, in any case.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static LogicalOperator of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "and", "and_" -> AND;
            case "or", "or_" -> OR;
            default -> throw new IllegalArgumentException("a logical operator is \"and\" or \"or\"");
        };
    }
}
