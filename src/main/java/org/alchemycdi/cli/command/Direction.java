package org.alchemycdi.cli.command;

import java.util.List;
import java.util.function.BiFunction;
import org.alchemycdi.migration.Migrations;
import org.alchemycdi.migration.Revision;

/** Along a history, one way or the other. */
enum Direction {
    UP("upgrade", "applying", Migrations::upgrade, Migrations::upgradeSql),
    DOWN("downgrade", "undoing", Migrations::downgrade, Migrations::downgradeSql);

    private final String verb;
    private final String progress;
    private final BiFunction<Migrations, String, List<Revision>> move;
    private final BiFunction<Migrations, String, String> sql;

    Direction(
            String verb,
            String progress,
            BiFunction<Migrations, String, List<Revision>> move,
            BiFunction<Migrations, String, String> sql) {
        this.verb = verb;
        this.progress = progress;
        this.move = move;
        this.sql = sql;
    }

    /** What is done, as it is asked: {@code "to upgrade … to head"}, or {@code "… by 1"}. */
    String question(String bind, String target) {
        String aim = target.startsWith("+") || target.startsWith("-") ? " by " + target.substring(1) : " to " + target;
        return "to " + verb + " the database of the bind " + bind + aim;
    }

    /** What is told of each revision. */
    String progress() {
        return progress;
    }

    List<Revision> move(Migrations migrations, String target) {
        return move.apply(migrations, target);
    }

    String sql(Migrations migrations, String target) {
        return sql.apply(migrations, target);
    }
}
