package org.alchemycdi.internal.migration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alchemycdi.migration.Repair;
import org.alchemycdi.migration.Revision;
import org.flywaydb.core.api.output.RepairOutput;
import org.flywaydb.core.api.output.RepairResult;

/** Has Flyway repair the history, but under its lock: it must not remove what somebody is about to apply. */
record Repairing(Setup setup) {

    Repair run() {
        Map<String, Revision> known =
                setup.ask(flyway -> Arrays.stream(flyway.info().all())
                        .map(Revisions::revision)
                        .collect(Collectors.toMap(Repairing::key, Function.identity(), (first, second) -> second)));
        RepairResult result = setup.inside(setup.configuration(), door -> door.locked(door::repair));
        return new Repair(
                revisions(result.migrationsRemoved, known),
                revisions(result.migrationsAligned, known),
                revisions(result.migrationsDeleted, known));
    }

    private static List<Revision> revisions(List<RepairOutput> repaired, Map<String, Revision> known) {
        return repaired.stream()
                .map(output -> known.get(key(output.version, output.description)))
                .toList();
    }

    private static String key(Revision revision) {
        return key(revision.version(), revision.description());
    }

    private static String key(String version, String description) {
        return version.isEmpty() ? description : version;
    }
}
