package org.alchemycdi.internal.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alchemycdi.CommitMode;

/**
 * All that is configured for one bind. Immutable.
 *
 * @param entities class names, or packages ending in {@code .*}
 * @param async how it works, if its mode is async
 * @param flyway the keys from {@code flyway.} on, that prefix included
 * @param jpa the keys behind {@code jpa.}
 */
public record BindSettings(
        String name,
        ConnectionSettings connection,
        Naming naming,
        CommitMode commitMode,
        boolean createAll,
        boolean migrateAtStart,
        List<String> entities,
        Limits limits,
        Optional<AsyncSettings> async,
        Map<String, String> flyway,
        Map<String, String> jpa) {

    public BindSettings {
        entities = List.copyOf(entities);
        flyway = Map.copyOf(flyway);
        jpa = Map.copyOf(jpa);
    }

    /** The same with transactions of its own. */
    public BindSettings local() {
        return with(connection.local(), createAll, migrateAtStart);
    }

    /** The same for a database that is neither migrated nor given tables when it is opened. */
    public BindSettings withoutTables() {
        return with(connection, false, false);
    }

    private BindSettings with(ConnectionSettings other, boolean createsAll, boolean migrates) {
        return new BindSettings(
                name, other, naming, commitMode, createsAll, migrates, entities, limits, async, flyway, jpa);
    }
}
