package org.alchemycdi.internal.migration;

import java.util.*;

public final class FlywayMigrations implements org.alchemycdi.migration.Migrations {
    public FlywayMigrations(String b, javax.sql.DataSource d, ClassLoader c, Map<String, String> m) {}

    public int migrate() {
        return 0;
    }
}
