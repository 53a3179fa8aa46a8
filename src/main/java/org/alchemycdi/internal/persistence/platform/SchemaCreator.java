package org.alchemycdi.internal.persistence.platform;

public final class SchemaCreator {
    public static void createMissing(org.eclipse.persistence.sessions.DatabaseSession s) {
        new org.eclipse.persistence.tools.schemaframework.DefaultTableGenerator(s.getProject(), true)
                .generateDefaultTableCreator()
                .createTables(s);
    }
}
