package org.alchemycdi.internal.autogenerate;

import java.util.Set;

/** Words that are no name of a table or column without quotes. */
final class ReservedWords {

    static final Set<String> H2 = Set.of("user", "order", "group", "value", "select", "table", "check", "key", "day");
    static final Set<String> POSTGRESQL = Set.of("user", "order", "group", "select", "table", "check");
    static final Set<String> MARIADB = Set.of("order", "group", "select", "table", "check", "key");
    static final Set<String> SQLITE = Set.of("order", "group", "select", "table", "check");

    private ReservedWords() {}
}
