package org.alchemycdi.internal.migration;

import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import org.alchemycdi.migration.Revision;
import org.alchemycdi.migration.Revision.State;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/** Flyway's view of a migration, in our words. */
final class Revisions {

    private Revisions() {}

    static Revision revision(MigrationInfo migration) {
        String version = migration.isVersioned() ? migration.getVersion().getVersion() : "";
        Date installedOn = migration.getInstalledOn();
        return new Revision(
                version,
                migration.getDescription(),
                migration.getScript(),
                isHalfUndone(migration) ? State.HALF_UNDONE : state(migration.getState()),
                installedOn == null ? null : installedOn.toInstant());
    }

    static boolean isHalfUndone(MigrationInfo migration) {
        Integer executionTime = migration.getExecutionTime();
        return executionTime != null
                && HistoryRow.isHalfUndone(!migration.getState().isFailed(), executionTime);
    }

    /** For a sentence. */
    static String words(MigrationVersion version) {
        return version.equals(MigrationVersion.EMPTY) ? "nothing" : "version " + version.getVersion();
    }

    /** The highest version that was applied; a failed one does not count, and neither does a repeatable script. */
    static Optional<Revision> current(Collection<MigrationInfo> migrations) {
        return migrations.stream()
                .filter(MigrationInfo::isVersioned)
                .filter(migration -> revision(migration).isApplied())
                .max(Comparator.comparing(MigrationInfo::getVersion))
                .map(Revisions::revision);
    }

    /** The highest version that there is a script or a class for. */
    static Optional<Revision> head(Collection<MigrationInfo> migrations) {
        return migrations.stream()
                .filter(migration ->
                        migration.isVersioned() && migration.getState().isResolved())
                .filter(migration -> !migration.getType().isSynthetic())
                .max(Comparator.comparing(MigrationInfo::getVersion))
                .map(Revisions::revision);
    }

    private static State state(MigrationState state) {
        return switch (state) {
            case PENDING -> State.PENDING;
            case SUCCESS, OUT_OF_ORDER -> State.APPLIED;
            case MISSING_SUCCESS, FUTURE_SUCCESS -> State.MISSING;
            case OUTDATED, SUPERSEDED -> State.OUTDATED;
            case BASELINE -> State.BASELINE;
            case FAILED, MISSING_FAILED, FUTURE_FAILED -> State.FAILED;
            case UNDONE, DELETED -> State.UNDONE;
            case IGNORED, ABOVE_TARGET, BELOW_BASELINE, BASELINE_IGNORED, AVAILABLE -> State.IGNORED;
        };
    }
}
