package org.alchemycdi.internal.migration;

import java.util.List;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Tells a listener of what Flyway applies, and keeps it: a run that ends early tells nothing. */
record ReportedMigrations(Progress progress, List<MigrationInfo> done) implements Callback {

    @Override
    public String getCallbackName() {
        return "alchemy progress";
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        if (event == Event.BEFORE_EACH_MIGRATE) {
            progress.begins(Revisions.revision(context.getMigrationInfo()));
        } else {
            done.add(context.getMigrationInfo());
            progress.done(Revisions.revision(context.getMigrationInfo()));
        }
    }
}
