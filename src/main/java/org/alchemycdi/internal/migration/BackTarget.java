package org.alchemycdi.internal.migration;

import java.util.List;
import java.util.Optional;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Nearest;
import org.alchemycdi.migration.MigrationException;
import org.flywaydb.core.api.MigrationVersion;

/** How far to go back: {@code -2}, {@code 3} (which stays) or {@code base}. */
record BackTarget(String bind, String target) {

    static final String BASE = "base";

    /**
     * What is to be undone, in that order.
     *
     * @throws MigrationException if the database cannot go back to there
     */
    List<HistoryRow> rows(Applied applied) {
        if (target.equals(BASE)) {
            return applied.rows();
        }
        Optional<Integer> steps = Versions.steps('-', target);
        return steps.isPresent() ? last(steps.get(), applied) : above(applied);
    }

    private List<HistoryRow> last(int steps, Applied applied) {
        if (steps > applied.rows().size()) {
            throw Message.TOO_FEW_REVISIONS.as(
                    MigrationException::new,
                    "downgrade " + target,
                    bind,
                    applied.rows().size() + " applied");
        }
        return applied.rows().subList(0, steps);
    }

    private List<HistoryRow> above(Applied applied) {
        MigrationVersion version = Versions.version(target)
                .orElseThrow(() -> Message.UNKNOWN_TARGET.as(
                        MigrationException::new, target, "downgrade", bind, "-1, a version, or base"));
        if (!applied.has(version)) {
            List<String> versions =
                    applied.versions().map(MigrationVersion::getVersion).toList();
            throw Message.VERSION_NOT_APPLIED.as(
                    MigrationException::new, bind, version.getVersion(), Nearest.list(versions));
        }
        return applied.above(version);
    }
}
