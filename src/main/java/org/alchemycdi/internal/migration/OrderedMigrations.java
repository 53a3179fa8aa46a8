package org.alchemycdi.internal.migration;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.migration.MigrationException;
import org.alchemycdi.migration.Revision.State;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.internal.exception.FlywaySqlException;

/**
 * Keeps Flyway from applying a version when one before it has just been undone. Flyway reads each row of the history once
 * per run, since it never deletes one; under its lock, rows that it knows may be gone. Then this run ends before the script,
 * and another is to be begun.
 */
final class OrderedMigrations implements Callback {

    private final String bind;
    private final Set<MigrationVersion> expected;
    private final Set<MigrationVersion> done = new HashSet<>();

    private OrderedMigrations(String bind, Set<MigrationVersion> expected) {
        this.bind = bind;
        this.expected = expected;
    }

    /** For one run, which applies those that are pending now; what is ignored now is not missed then. */
    static OrderedMigrations of(String bind, Flyway flyway) {
        Set<MigrationVersion> expected = Arrays.stream(flyway.info().all())
                .filter(migration ->
                        migration.isVersioned() && migration.getState().isResolved())
                .filter(migration -> Revisions.revision(migration).state() != State.IGNORED)
                .map(MigrationInfo::getVersion)
                .collect(Collectors.toSet());
        return new OrderedMigrations(bind, expected);
    }

    /** Whether a run was ended by this. */
    static boolean isCauseOf(RuntimeException failure) {
        return failure.getCause() instanceof MigrationException ours
                && ours.code().filter(Message.HISTORY_CHANGED.code()::equals).isPresent();
    }

    /** Flyway sorts by it. This is to be the first. */
    @Override
    public String getCallbackName() {
        return "! alchemy order";
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        MigrationInfo next = context.getMigrationInfo();
        Set<MigrationVersion> present = present(context);
        boolean isMissed = expected.stream()
                .filter(version -> !next.isVersioned() || next.getVersion().isNewerThan(version))
                .anyMatch(version -> !present.contains(version));
        if (isMissed) {
            throw Message.HISTORY_CHANGED.as(MigrationException::new, bind, "nothing");
        }
        if (next.isVersioned()) {
            done.add(next.getVersion());
        }
    }

    /** A group is one transaction: its rows are not to be seen yet, and nobody comes between. */
    private Set<MigrationVersion> present(Context context) {
        try {
            Set<MigrationVersion> present = HistoryTable.of(context).versions();
            if (context.getConfiguration().isGroup()) {
                present.addAll(done);
            }
            return present;
        } catch (SQLException e) {
            throw new FlywaySqlException("cannot read the history", e);
        }
    }
}
