package org.alchemycdi.migration;

public interface Migrations {
    int migrate();
}
