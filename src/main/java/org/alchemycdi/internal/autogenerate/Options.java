package org.alchemycdi.internal.autogenerate;

import java.util.Set;

/**
 * What a draft may do.
 *
 * @param allowDrop whether what nobody maps any more is dropped, data and all, instead of being held back
 * @param former names of tables and sequences that earlier migrations made, with their schema if it is not that of the
 *     connection. Only these are ever dropped: of anything else that nobody maps it cannot be known whose it is.
 * @param ignored tables that are not looked at at all, history tables of Flyway for example; named as {@code former}
 */
public record Options(boolean allowDrop, Set<String> former, Set<String> ignored) {

    /** Nothing is dropped. */
    public static final Options DEFAULT = new Options(false, Set.of(), Set.of());

    public Options {
        former = Set.copyOf(former);
        ignored = Set.copyOf(ignored);
    }

    boolean isFormer(ObjectName name) {
        return contains(former, name);
    }

    boolean isIgnored(ObjectName name) {
        return contains(ignored, name);
    }

    private static boolean contains(Set<String> names, ObjectName name) {
        return names.stream().anyMatch(one -> one.equalsIgnoreCase(name.toString()));
    }
}
