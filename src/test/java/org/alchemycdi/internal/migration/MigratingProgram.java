package org.alchemycdi.internal.migration;

import java.util.Map;
import org.alchemycdi.testing.Program;

/** Migrates the database of a URL and answers how many scripts it applied. */
final class MigratingProgram {

    private MigratingProgram() {}

    public static void main(String[] arguments) throws Exception {
        FlywayMigrations migrations = new FlywayMigrations(
                arguments[0], Product.of(arguments[1]), MigratingProgram.class.getClassLoader(), Map.of());
        Program.answer(migrations::migrate);
    }
}
