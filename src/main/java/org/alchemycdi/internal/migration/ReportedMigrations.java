package org.alchemycdi.internal.migration;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Tells a listener of what Flyway applies. */
record ReportedMigrations(Progress progress) implements Callback {

    @Override
    public String getCallbackName() {
        return "alchemyProgress";
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
            progress.done(Revisions.revision(context.getMigrationInfo()));
        }
    }
}
