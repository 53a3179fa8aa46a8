package org.alchemycdi.internal.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;

/**
 * The versions that a database has of its migrations.
 *
 * @param rows without the baseline and the like, the one that came last first: where scripts came out of order, that is not
 *     the one with the highest version
 */
record Applied(List<HistoryRow> rows, Optional<MigrationVersion> baseline) {

    static Applied of(List<HistoryRow> history) {
        Map<MigrationVersion, HistoryRow> applied = new LinkedHashMap<>();
        Optional<MigrationVersion> baseline = Optional.empty();
        for (HistoryRow row : history) {
            if (row.isBaseline()) {
                baseline = Optional.of(row.version());
            } else if (row.version() != null && (row.isDeletion() || !row.isSynthetic())) {
                applied.remove(row.version());
                if (!row.isDeletion()) {
                    applied.put(row.version(), row);
                }
            }
        }
        List<HistoryRow> rows = new ArrayList<>(applied.values());
        Collections.reverse(rows);
        return new Applied(List.copyOf(rows), baseline);
    }

    boolean has(MigrationVersion version) {
        return versions().anyMatch(version::equals);
    }

    /** Of these rows, those above that version. */
    List<HistoryRow> above(MigrationVersion version) {
        return rows.stream().filter(row -> row.version().isNewerThan(version)).toList();
    }

    /** All, the baseline included. */
    Stream<MigrationVersion> versions() {
        return Stream.concat(rows.stream().map(HistoryRow::version), baseline.stream());
    }

    /** The highest version. */
    MigrationVersion current() {
        return versions().max(MigrationVersion::compareTo).orElse(MigrationVersion.EMPTY);
    }

    Applied without(HistoryRow row) {
        return new Applied(rows.stream().filter(other -> !other.equals(row)).toList(), baseline);
    }
}
