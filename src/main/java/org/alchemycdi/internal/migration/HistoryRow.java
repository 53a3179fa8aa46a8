package org.alchemycdi.internal.migration;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Date;
import org.alchemycdi.migration.Revision;
import org.alchemycdi.migration.Revision.State;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.extensibility.AppliedMigration;
import org.flywaydb.core.extensibility.MigrationType;

/**
 * A row of Flyway's history.
 *
 * <p>A revision whose undo has begun is a failed one to Flyway, which then refuses to migrate. To know it from one that
 * failed on the way up we make its execution time negative, which Flyway never does and does not mind: -1 less what it was.
 *
 * @param version null for a repeatable script
 */
record HistoryRow(
        int rank,
        @Nullable MigrationVersion version,
        String description,
        MigrationType type,
        String script,
        int executionTime,
        boolean isSuccess,
        @Nullable Instant installedOn) {

    static HistoryRow of(AppliedMigration row) {
        Date installedOn = row.getInstalledOn();
        return new HistoryRow(
                row.getInstalledRank(),
                row.getVersion(),
                row.getDescription(),
                row.getType(),
                row.getScript(),
                row.getExecutionTime(),
                row.isSuccess(),
                installedOn == null ? null : installedOn.toInstant());
    }

    /** That it has, or would have. */
    static HistoryRow of(MigrationInfo migration) {
        return new HistoryRow(
                0,
                migration.getVersion(),
                migration.getDescription(),
                migration.getType(),
                migration.getScript(),
                0,
                !migration.getState().isFailed(),
                null);
    }

    static boolean isHalfUndone(boolean isSuccess, int executionTime) {
        return !isSuccess && executionTime < 0;
    }

    boolean isHalfUndone() {
        return isHalfUndone(isSuccess, executionTime);
    }

    int markedExecutionTime() {
        return -1 - executionTime;
    }

    boolean isJava() {
        return type == CoreMigrationType.JDBC;
    }

    boolean isBaseline() {
        return type.isBaseline();
    }

    /** Of Flyway's own: it names a version that was deleted. */
    boolean isDeletion() {
        return type == CoreMigrationType.DELETE;
    }

    /** Of Flyway's own: no script stands behind it. */
    boolean isSynthetic() {
        return type.isSynthetic();
    }

    String number() {
        return version == null ? "" : version.getVersion();
    }

    Revision revision(State state) {
        return new Revision(number(), description, script, state, installedOn);
    }
}
