package org.alchemycdi.internal.migration;

import java.util.Map;
import org.alchemycdi.testing.Program;
import org.sqlite.SQLiteDataSource;

/** Migrates a SQLite database and answers how many scripts it applied. */
final class MigratingProgram {

    private MigratingProgram() {}

    public static void main(String[] arguments) throws Exception {
        SQLiteDataSource dataSource = new SQLiteDataSource();
        dataSource.setUrl(arguments[1]);
        FlywayMigrations migrations =
                new FlywayMigrations(arguments[0], dataSource, MigratingProgram.class.getClassLoader(), Map.of());
        Program.answer(migrations::migrate);
    }
}
