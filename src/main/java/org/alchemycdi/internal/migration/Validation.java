package org.alchemycdi.internal.migration;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.migration.MigrationException;
import org.alchemycdi.migration.Problem;
import org.alchemycdi.migration.Problem.Kind;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorCode;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.output.ValidateOutput;
import org.flywaydb.core.api.pattern.ValidatePattern;

/** What keeps Flyway from migrating, in our words: it says by itself only that there is something. */
record Validation(String bind, Flyway flyway) {

    private static final Set<ErrorCode> LEFT_FAILED = Set.of(
            CoreErrorCode.FAILED_VERSIONED_MIGRATION,
            CoreErrorCode.FAILED_REPEATABLE_MIGRATION,
            CoreErrorCode.FAILED_BASELINE_MIGRATION);
    private static final Set<ErrorCode> CHANGED =
            Set.of(CoreErrorCode.CHECKSUM_MISMATCH, CoreErrorCode.DESCRIPTION_MISMATCH, CoreErrorCode.TYPE_MISMATCH);
    private static final Set<ErrorCode> GONE = Set.of(
            CoreErrorCode.APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED,
            CoreErrorCode.APPLIED_REPEATABLE_MIGRATION_NOT_RESOLVED);

    /** One of them. */
    record Finding(Kind kind, MigrationInfo migration, Message message, List<Object> arguments) {

        Problem problem() {
            return new Problem(
                    kind, Revisions.revision(migration), message.code(), message.reason(arguments.toArray()));
        }

        MigrationException failure() {
            return message.as(MigrationException::new, arguments.toArray());
        }

        /** Whether it may be that somebody is about to end it. */
        boolean isBegun() {
            return kind == Kind.FAILED || kind == Kind.HALF_UNDONE;
        }
    }

    /** What is pending does not count. Of what we have no words for, nothing is found. */
    List<Finding> findings() {
        Configuration configuration = flyway.getConfiguration();
        ValidatePattern[] ignored = Stream.concat(
                        Arrays.stream(configuration.getIgnoreMigrationPatterns()),
                        Stream.of(ValidatePattern.fromPattern("*:pending")))
                .toArray(ValidatePattern[]::new);
        List<ValidateOutput> invalid = Flyway.configure(configuration.getClassLoader())
                .configuration(configuration)
                .ignoreMigrationPatterns(ignored)
                .load()
                .validateWithResult()
                .invalidMigrations;
        List<MigrationInfo> known = List.of(flyway.info().all());
        return invalid.stream().flatMap(output -> finding(output, known)).toList();
    }

    /** The result of a validation has the path of a script, if any, but not its name. */
    private Stream<Finding> finding(ValidateOutput invalid, List<MigrationInfo> known) {
        return known.stream()
                .filter(migration -> isSame(migration, invalid))
                .findFirst()
                .flatMap(migration -> finding(invalid.errorDetails.errorCode, migration))
                .stream();
    }

    private static boolean isSame(MigrationInfo migration, ValidateOutput invalid) {
        return migration.isVersioned()
                ? migration.getVersion().getVersion().equals(invalid.version)
                : Objects.equals(migration.getDescription(), invalid.description);
    }

    private Optional<Finding> finding(ErrorCode code, MigrationInfo migration) {
        String script = migration.getScript();
        if (CHANGED.contains(code)) {
            return found(Kind.CHANGED, migration, Message.MIGRATION_CHANGED, script, bind);
        }
        if (GONE.contains(code)) {
            String locations = MigrationFailures.locations(flyway.getConfiguration());
            return found(Kind.MISSING, migration, Message.MIGRATION_GONE, script, bind, locations);
        }
        if (LEFT_FAILED.contains(code)) {
            return Revisions.isHalfUndone(migration) ? halfUndone(migration) : leftFailed(migration);
        }
        return code == CoreErrorCode.RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED
                ? found(Kind.TOO_LATE, migration, Message.MIGRATION_TOO_LATE, script, bind, bind)
                : Optional.empty();
    }

    private Optional<Finding> halfUndone(MigrationInfo migration) {
        String version = migration.getVersion().getVersion();
        return found(Kind.HALF_UNDONE, migration, Message.UNDO_INTERRUPTED, version, bind, version);
    }

    private Optional<Finding> leftFailed(MigrationInfo migration) {
        String table = flyway.getConfiguration().getTable();
        return found(Kind.FAILED, migration, Message.MIGRATION_LEFT_FAILED, migration.getScript(), bind, table);
    }

    private static Optional<Finding> found(Kind kind, MigrationInfo migration, Message message, Object... arguments) {
        return Optional.of(new Finding(kind, migration, message, List.of(arguments)));
    }
}
