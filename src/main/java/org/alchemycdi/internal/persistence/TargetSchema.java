package org.alchemycdi.internal.persistence;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.alchemycdi.internal.autogenerate.MappedTables;
import org.alchemycdi.internal.autogenerate.Scratch;
import org.alchemycdi.internal.persistence.platform.SchemaCreator;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * The tables that the entities of a bind need, made wherever it is asked for, by what makes them at {@code create-all} too. Of
 * a bind that is not opened: nothing is migrated or created there. Not thread-safe.
 */
public final class TargetSchema implements MappedTables {

    private final BindPlan plan;
    private final Database database;

    /** @param database where the bind is; left open */
    public TargetSchema(BindPlan plan, Database database) {
        this.plan = plan;
        this.database = database;
    }

    /** @throws org.alchemycdi.ImproperConfigurationException if the entities cannot be mapped */
    @Override
    public void createIn(Scratch scratch) throws SQLException {
        Database elsewhere = new Database(
                scratch.dataSource(),
                false,
                database.product(),
                Optional.empty(),
                database.unitClasses(),
                database.mappingFiles(),
                database.unitProperties());
        try (EntityManagerFactory factory = new FactoryBuilder(withoutTables(), elsewhere).build()) {
            ServerSession session = factory.unwrap(ServerSession.class);
            Map<String, String> schemas = new HashMap<>();
            for (String schema : SchemaCreator.schemas(session)) {
                schemas.put(schema, scratch.schema(schema));
            }
            schemas.put("", scratch.current());
            SchemaCreator.createMissing(session, schemas);
        }
    }

    /** They would be made before the schemas are known. */
    private BindPlan withoutTables() {
        return new BindPlan(
                plan.settings().withoutTables(),
                plan.managedClasses(),
                plan.classLoader(),
                Optional.empty(),
                dataSource -> {},
                plan.files(),
                plan.context(),
                plan.properties());
    }

    @Override
    public Connection connect(String url) throws SQLException {
        Optional<Class<? extends Driver>> driver = Drivers.of(url, plan.classLoader());
        if (driver.isEmpty()) {
            throw new SQLException("no driver of the application accepts " + url);
        }
        try {
            return driver.get().getDeclaredConstructor().newInstance().connect(url, new Properties());
        } catch (ReflectiveOperationException e) {
            throw new SQLException("the driver " + driver.get().getName() + " cannot be made", e);
        }
    }
}
