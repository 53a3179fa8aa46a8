package org.alchemycdi.internal.schema;

import java.util.List;

/** What Jakarta Validation, where the application has it, says about a record or bean. */
@FunctionalInterface
public interface Constraints extends AutoCloseable {

    /** Of an application without Jakarta Validation. */
    Constraints NONE = data -> List.of();

    /** What is wrong, in no order. */
    List<Violation> violations(Object data);

    @Override
    default void close() {}

    /**
     * One thing that is wrong.
     *
     * @param path the properties that lead to the value, and places such as {@code [2]} within them; nothing where the object
     *     as a whole is wrong
     * @param message what the constraint says
     */
    record Violation(List<String> path, String message) {}
}
