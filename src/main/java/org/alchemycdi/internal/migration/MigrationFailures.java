package org.alchemycdi.internal.migration;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.migration.MigrationException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlUnableToConnectToDbException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;

/** Says in our words what Flyway complains of: which bind, which script, and what to do. Its own words are the cause. */
record MigrationFailures(String bind, Flyway flyway) {

    private static final Set<ErrorCode> DUPLICATES =
            Set.of(CoreErrorCode.DUPLICATE_VERSIONED_MIGRATION, CoreErrorCode.DUPLICATE_REPEATABLE_MIGRATION);
    // It has no code of its own.
    /** What Flyway says of a URL, and of a data source, for which it has no module. */
    private static final List<String> NO_PLUGIN =
            List.of("No Flyway database plugin found to handle", "Unsupported Database:");

    static String locations(Configuration configuration) {
        return Arrays.stream(configuration.getLocations())
                .map(Location::toString)
                .collect(Collectors.joining(", "));
    }

    static MigrationException unreachable(String bind, Exception failure) {
        return Message.NO_DATABASE_TO_MIGRATE.causedBy(failure, MigrationException::new, bind, bind);
    }

    MigrationException explain(FlywayException failure) {
        try {
            return describe(failure);
        } catch (FlywayException e) {
            failure.addSuppressed(e);
            return other(failure);
        }
    }

    private MigrationException describe(FlywayException failure) {
        if (failure instanceof FlywayMigrateException inMigration) {
            return failed(inMigration.getMigration().getScript(), inMigration.getLineNumber(), failure);
        }
        if (failure instanceof FlywayValidateException) {
            return invalid(failure);
        }
        if (failure instanceof FlywaySqlUnableToConnectToDbException) {
            return unreachable(bind, failure);
        }
        return failedScript(failure).map(script -> failed(script, failure)).orElseGet(() -> other(failure));
    }

    /** " at line 3", or nothing where no line is known. */
    static String placeIn(Throwable failure) {
        return place(failedScript(failure)
                .map(FlywaySqlScriptException::getLineNumber)
                .orElse(0));
    }

    private static String place(int line) {
        return line > 0 ? " at line " + line : "";
    }

    private static Optional<FlywaySqlScriptException> failedScript(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(FlywaySqlScriptException.class::isInstance)
                .map(FlywaySqlScriptException.class::cast)
                .findFirst();
    }

    /** Flyway makes its table by a script without a name. */
    private MigrationException failed(FlywaySqlScriptException inScript, FlywayException failure) {
        String script = inScript.getResource().getFilename();
        return script.isEmpty()
                ? Message.HISTORY_NOT_MADE.causedBy(failure, MigrationException::new, table(), bind)
                : failed(script, inScript.getLineNumber(), failure);
    }

    private MigrationException failed(String script, int line, FlywayException failure) {
        String place = place(line);
        return isLeftFailed(script)
                ? Message.MIGRATION_HALF_DONE.causedBy(failure, MigrationException::new, script, bind, place, table())
                : Message.MIGRATION_FAILED.causedBy(failure, MigrationException::new, script, bind, place);
    }

    /** Where the database rolls statements such as CREATE TABLE back, a failed migration leaves no row. */
    private boolean isLeftFailed(String script) {
        try {
            return Stream.of(flyway.info().all())
                    .anyMatch(migration -> migration.getState().isFailed()
                            && migration.getScript().equals(script));
        } catch (FlywayException e) {
            return false;
        }
    }

    private MigrationException invalid(FlywayException failure) {
        List<Validation.Finding> findings = new Validation(bind, flyway).findings();
        if (findings.isEmpty()) {
            return other(failure);
        }
        MigrationException first = findings.get(0).failure();
        first.initCause(failure);
        return first;
    }

    private MigrationException other(FlywayException failure) {
        if (DUPLICATES.contains(failure.getErrorCode())) {
            return Message.DUPLICATE_MIGRATION.causedBy(
                    failure, MigrationException::new, bind, locations(flyway.getConfiguration()));
        }
        if (failure.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return Message.DATABASE_NOT_EMPTY.causedBy(failure, MigrationException::new, bind, bind);
        }
        if (NO_PLUGIN.stream().anyMatch(String.valueOf(failure.getMessage())::startsWith)) {
            return Message.NO_FLYWAY_SUPPORT.causedBy(failure, MigrationException::new, bind);
        }
        return Message.FLYWAY_FAILED.causedBy(failure, MigrationException::new, bind);
    }

    private String table() {
        return flyway.getConfiguration().getTable();
    }
}
