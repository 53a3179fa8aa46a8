package org.alchemycdi.internal.autogenerate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A column whose default is a number of a sequence. */
record SequenceUse(ObjectName table, String column, ObjectName sequence) {

    static final Comparator<SequenceUse> ORDER =
            Comparator.comparing(SequenceUse::table).thenComparing(SequenceUse::column);

    /** For a note on a sequence: why it stays, and what to do about it. */
    static String whyItStays(List<SequenceUse> uses) {
        String columns = uses.stream()
                .sorted(ORDER)
                .map(use -> use.table() + "." + use.column())
                .collect(Collectors.joining(", "));
        return "it stays, since its numbers are the default of %s; drop that default by hand first".formatted(columns);
    }
}
