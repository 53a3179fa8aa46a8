package org.alchemycdi.internal.migration;

import java.util.List;
import java.util.Map;
import org.alchemycdi.migration.MigrationException;
import org.alchemycdi.migration.Revision;
import org.alchemycdi.testing.Program;

/**
 * Goes up or down in the database of a URL, and answers with the number of revisions or the code of what was refused. If a
 * version is given, it says {@code before} when that one is the next, and then waits for ever.
 */
final class CommandProgram {

    static final String BEFORE = "before";

    private CommandProgram() {}

    public static void main(String[] arguments) throws Exception {
        FlywayMigrations users = new FlywayMigrations(
                "users",
                HaltingDatabase.over(Product.of(arguments[0])),
                CommandProgram.class.getClassLoader(),
                Map.of());
        FlywayMigrations meant = arguments.length > 3 ? users.reporting(new HaltsBefore(arguments[3])) : users;
        Program.answer(() -> answer(meant, arguments[1], arguments[2]));
    }

    private record HaltsBefore(String version) implements Progress {

        @Override
        public void begins(Revision revision) {
            if (revision.version().equals(version)) {
                System.out.println(BEFORE);
                waitForEver();
            }
        }

        @Override
        public void done(Revision revision) {}

        private static void waitForEver() {
            try {
                Thread.currentThread().join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
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
