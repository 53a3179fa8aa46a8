package org.alchemycdi.internal.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.migration.Problem;
import org.alchemycdi.migration.Problem.Kind;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Collects what does not agree between scripts and database. */
record Problems(Setup setup) {

    List<Problem> all() {
        return setup.ask(flyway -> {
            List<Problem> problems = new ArrayList<>();
            new Validation(setup.bind(), flyway).findings().forEach(finding -> problems.add(finding.problem()));
            pending(flyway).forEach(problems::add);
            problems.addAll(withoutUndo(flyway));
            return List.copyOf(problems);
        });
    }

    private Stream<Problem> pending(Flyway flyway) {
        return Arrays.stream(flyway.info().pending())
                .map(migration -> problem(
                        Kind.PENDING, migration, Message.MIGRATION_PENDING, migration.getScript(), setup.bind()));
    }

    /** Of those that could be undone once they are applied. */
    private List<Problem> withoutUndo(Flyway flyway) {
        List<MigrationInfo> versions = Arrays.stream(flyway.info().all())
                .filter(migration ->
                        migration.isVersioned() && !migration.getType().isSynthetic())
                .filter(migration -> !migration.getState().equals(MigrationState.BELOW_BASELINE))
                .toList();
        return setup.inside(Undos.configuration(setup), door -> {
            Undos undos = Undos.of(setup, door);
            return versions.stream()
                    .filter(migration -> !undos.has(HistoryRow.of(migration)))
                    .map(migration -> problem(
                            Kind.NO_UNDO,
                            migration,
                            Message.NO_UNDO,
                            migration.getScript(),
                            setup.bind(),
                            undos.fileName(HistoryRow.of(migration))))
                    .toList();
        });
    }

    private static Problem problem(Kind kind, MigrationInfo migration, Message message, Object... arguments) {
        return new Problem(kind, Revisions.revision(migration), message.code(), message.reason(arguments));
    }
}
