package org.alchemycdi.cdi.migration;

import java.util.List;
import org.alchemycdi.Alchemy;
import org.alchemycdi.library.Author;
import org.alchemycdi.migration.Revision;
import org.alchemycdi.testing.Program;
import org.alchemycdi.testing.Scenario;

/** Starts an application that migrates its database, and answers with what the application then sees. */
final class StartingProgram {

    private StartingProgram() {}

    public static void main(String[] arguments) throws Exception {
        Scenario application = Scenario.of()
                .entities(Author.class)
                .config("alchemy.default.url", arguments[0])
                .config("alchemy.default.migrate-at-start", "true");
        Program.answer(() -> start(application));
    }

    private static String start(Scenario application) {
        try (Scenario.Running running = application.start()) {
            Alchemy alchemy = running.get(Alchemy.class);
            List<String> names = alchemy.inTransaction(
                    "default", em -> em.createQuery("select a.name from Author a order by a.name", String.class)
                            .getResultList());
            return alchemy.migrations("default").current().map(Revision::version) + " " + names;
        }
    }
}
