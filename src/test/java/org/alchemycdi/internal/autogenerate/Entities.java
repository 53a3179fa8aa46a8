package org.alchemycdi.internal.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alchemycdi.CommitMode;
import org.alchemycdi.internal.config.BindSettings;
import org.alchemycdi.internal.config.ConnectionSettings;
import org.alchemycdi.internal.config.Limits;
import org.alchemycdi.internal.config.Naming;
import org.alchemycdi.internal.config.PoolSettings;
import org.alchemycdi.internal.file.StoreDirectory;
import org.alchemycdi.internal.file.StoredFiles;
import org.alchemycdi.internal.persistence.BindPlan;
import org.alchemycdi.internal.persistence.Database;
import org.alchemycdi.internal.persistence.TargetSchema;

/** The tables of some entities, as a bind on the database makes them. */
record Entities(String url, List<Class<?>> classes) implements MappedTables {

    @Override
    public void createIn(Scratch scratch) throws SQLException {
        try (Database database = Database.connect(plan())) {
            new TargetSchema(plan(), database).createIn(scratch);
        }
    }

    @Override
    public Connection connect(String other) throws SQLException {
        try (Database database = Database.connect(plan())) {
            return new TargetSchema(plan(), database).connect(other);
        }
    }

    private BindPlan plan() {
        Duration minute = Duration.ofMinutes(1);
        PoolSettings pool = new PoolSettings(0, 1, minute, minute, minute, minute);
        BindSettings settings = new BindSettings(
                "default",
                new ConnectionSettings.Url(url, Optional.empty(), Optional.empty(), Optional.empty(), pool, false),
                Naming.SNAKE_CASE,
                CommitMode.MANUAL,
                true,
                false,
                List.of(),
                Limits.DEFAULT,
                Optional.empty(),
                Map.of(),
                Map.of());
        return new BindPlan(
                settings,
                classes.stream().map(Class::getName).toList(),
                classes.get(0).getClassLoader(),
                Optional.empty(),
                dataSource -> {},
                new StoredFiles(new StoreDirectory(Map.of(), name -> Optional.empty()), Optional::empty),
                BindPlan.noContext(),
                Map.of());
    }
}
