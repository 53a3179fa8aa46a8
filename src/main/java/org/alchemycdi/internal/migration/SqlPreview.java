package org.alchemycdi.internal.migration;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alchemycdi.migration.MigrationException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resolver.ResolvedMigration;

/** Prints what would run, as one script: the statements that Flyway's parser finds, and those that change the history. */
record SqlPreview(Setup setup) {

    /** @throws MigrationException if there is no such target, or something keeps Flyway from migrating */
    String upgrade(String target) {
        FluentConfiguration configuration = new Upgrade(setup).configuration("upgrade", target);
        List<MigrationInfo> pending = setup.ask(configuration, flyway -> {
            new Validation(setup.bind(), flyway).findings().stream().findFirst().ifPresent(finding -> {
                throw finding.failure();
            });
            return Arrays.asList(flyway.info().pending());
        });
        return pending.isEmpty() ? "" : setup.inside(configuration, door -> upgrade(door, pending));
    }

    private static String upgrade(FlywayDoor door, List<MigrationInfo> pending) {
        Map<String, ResolvedMigration> scripts =
                door.resolved().stream().collect(Collectors.toMap(ResolvedMigration::getScript, Function.identity()));
        List<HistoryRow> rows = door.rows();
        int rank = rows.isEmpty() ? 0 : Math.max(0, rows.get(rows.size() - 1).rank());
        List<String> parts = new ArrayList<>();
        if (!door.hasHistory()) {
            parts.add(door.createHistorySql());
        }
        for (MigrationInfo migration : pending) {
            ResolvedMigration script = scripts.get(migration.getScript());
            parts.add(text(door, new Undo.Script(script, door.configuration())));
            parts.add(door.insertSql(++rank, script));
        }
        return String.join("\n", parts);
    }

    /** @throws MigrationException if there is no such target, or an undo script is missing */
    String downgrade(String target) {
        return setup.inside(Undos.configuration(setup), door -> {
            Downgrade.Plan plan = new Downgrade(setup, door).plan(target);
            List<String> parts = new ArrayList<>();
            for (HistoryRow row : plan.rows()) {
                parts.add(text(door, plan.undos().get(row)));
                parts.add(door.deleteSql(row) + ";\n");
            }
            return String.join("\n", parts);
        });
    }

    private static String text(FlywayDoor door, Undo script) {
        RecordingConnection recording = door.recording();
        String remark = "";
        try {
            if (script instanceof Undo.Script file && file.isSql()) {
                file.run(recording.connection());
            } else {
                remark = "-- It is Java and cannot be printed: run it before you go on.\n";
            }
        } catch (FlywayException | SQLException e) {
            remark =
                    "-- The rest of it is for this database's driver and cannot be printed: run it before you go on.\n";
        }
        return "-- " + script.script() + "\n" + recording.script(door.usesDelimiter()) + remark;
    }
}
