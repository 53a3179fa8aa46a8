package org.alchemycdi.internal.migration;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Nearest;
import org.alchemycdi.migration.MigrationException;
import org.alchemycdi.migration.Revision;
import org.alchemycdi.migration.Revision.State;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Goes back. What is to be undone is settled with the first step, under Flyway's lock, which is freed between two steps: each
 * of them looks whether somebody else came between.
 */
final class Downgrade {

    private static final Logger LOGGER = System.getLogger("org.alchemycdi");

    private final Setup setup;
    private final FlywayDoor door;
    private final Undos undos;
    private final List<HistoryRow> undone = new ArrayList<>();

    Downgrade(Setup setup, FlywayDoor door) {
        this.setup = setup;
        this.door = door;
        this.undos = Undos.of(setup, door);
    }

    /** @return what was undone, in that order */
    static List<Revision> run(Setup setup, String target) {
        return setup.inside(Undos.configuration(setup), door -> new Downgrade(setup, door).to(target));
    }

    private List<Revision> to(String target) {
        Plan plan = door.locked(() -> first(target));
        while (!plan.isDone()) {
            Plan next = plan;
            plan = door.locked(() -> step(next));
        }
        report(plan.applied().current());
        return undone.stream().map(row -> row.revision(State.UNDONE)).toList();
    }

    /**
     * @param applied what the database has at this point if nobody else migrates
     * @param rows what is still to be undone
     */
    record Plan(Applied applied, List<HistoryRow> rows, Map<HistoryRow, Undo> undos) {

        boolean isDone() {
            return rows.isEmpty();
        }

        Plan afterFirst() {
            return new Plan(applied.without(rows.get(0)), rows.subList(1, rows.size()), undos);
        }
    }

    private Plan first(String target) {
        Plan plan = plan(target);
        return plan.isDone() ? plan : step(plan);
    }

    /** @throws MigrationException if there is no way back to there */
    Plan plan(String target) {
        Applied applied = Applied.of(door.rows());
        refuseUnfinished(applied);
        List<HistoryRow> rows = new BackTarget(setup.bind(), target).rows(applied);
        return new Plan(applied, rows, undos.of(rows));
    }

    /** Flyway goes nowhere then, and we do not know where we are either. */
    private void refuseUnfinished(Applied applied) {
        for (HistoryRow row : applied.rows()) {
            if (row.isHalfUndone()) {
                throw Message.UNDO_INTERRUPTED.as(MigrationException::new, row.number(), setup.bind(), row.number());
            }
            if (!row.isSuccess()) {
                throw Message.MIGRATION_LEFT_FAILED.as(
                        MigrationException::new,
                        row.script(),
                        setup.bind(),
                        setup.configuration().getTable());
            }
        }
    }

    private Plan step(Plan plan) {
        if (!Applied.of(door.rows()).equals(plan.applied())) {
            throw Message.HISTORY_CHANGED.as(
                    MigrationException::new,
                    setup.bind(),
                    Nearest.list(undone.stream().map(HistoryRow::number).toList()));
        }
        HistoryRow row = plan.rows().get(0);
        setup.progress().begins(row.revision(State.APPLIED));
        undo(row, plan.undos().get(row));
        undone.add(row);
        setup.progress().done(row.revision(State.UNDONE));
        return plan.afterFirst();
    }

    private void undo(HistoryRow row, Undo undo) {
        if (door.takesBack() && undo.canRunInTransaction()) {
            door.undoInTransaction(row, connection -> run(undo, row, connection, Message.UNDO_FAILED));
        } else {
            door.undoMarked(
                    row, undo.canRunInTransaction(), connection -> run(undo, row, connection, Message.UNDO_HALF_DONE));
        }
    }

    private void run(Undo undo, HistoryRow row, Connection connection, Message failure) {
        try {
            undo.run(connection);
        } catch (Exception e) {
            String place = MigrationFailures.placeIn(e);
            throw failure.causedBy(
                    e, MigrationException::new, row.number(), setup.bind(), undo.script(), place, row.number());
        }
    }

    private void report(MigrationVersion reached) {
        if (!undone.isEmpty()) {
            String versions = undone.stream().map(HistoryRow::number).collect(Collectors.joining(", "));
            LOGGER.log(Level.INFO, () -> "bind %s: went back to %s (%d undone: %s)"
                    .formatted(setup.bind(), Revisions.words(reached), undone.size(), versions));
        }
    }
}
