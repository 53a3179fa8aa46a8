package org.alchemycdi.internal.migration;

import java.util.List;
import java.util.Map;
import org.alchemycdi.migration.MigrationException;
import org.alchemycdi.migration.Revision;
import org.alchemycdi.testing.Program;

/** Goes up or down in the database of a URL, and answers with the number of revisions or the code of what was refused. */
final class CommandProgram {

    private CommandProgram() {}

    public static void main(String[] arguments) throws Exception {
        FlywayMigrations users = new FlywayMigrations(
                "users",
                HaltingDatabase.over(Product.of(arguments[0])),
                CommandProgram.class.getClassLoader(),
                Map.of());
        Program.answer(() -> answer(users, arguments[1], arguments[2]));
    }

    private static String answer(FlywayMigrations users, String command, String target) {
        try {
            List<Revision> done = command.equals("up") ? users.upgrade(target) : users.downgrade(target);
            return String.valueOf(done.size());
        } catch (MigrationException e) {
            e.printStackTrace();
            return e.code().orElseThrow();
        }
    }
}
