package org.alchemycdi.cli.application;

import jakarta.annotation.Nullable;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.fixture.Fixtures;
import org.alchemycdi.internal.assignment.ApplicationModel;
import org.alchemycdi.internal.autogenerate.Autogenerate;
import org.alchemycdi.internal.autogenerate.Draft;
import org.alchemycdi.internal.autogenerate.Options;
import org.alchemycdi.internal.config.BindSettings;
import org.alchemycdi.internal.config.ConnectionSettings;
import org.alchemycdi.internal.config.FileStoreSettings;
import org.alchemycdi.internal.file.StoreDirectory;
import org.alchemycdi.internal.file.StoredFiles;
import org.alchemycdi.internal.fixture.JsonFixtures;
import org.alchemycdi.internal.json.JsonSlots;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.migration.FlywayMigrations;
import org.alchemycdi.internal.persistence.BindPlan;
import org.alchemycdi.internal.persistence.Binds;
import org.alchemycdi.internal.persistence.Database;
import org.alchemycdi.internal.persistence.TargetSchema;
import org.alchemycdi.internal.schema.AttributeSchemas;
import org.alchemycdi.internal.schema.Constraints;

/**
 * A bind whose database is reached, outside of any server: it has transactions of its own. What else it takes for a command is
 * opened when it is asked for.
 */
public final class OpenedBind implements AutoCloseable {

    private final BindPlan plan;
    private final Database database;
    private final Path resources;
    private final Set<String> histories;
    private Optional<Binds> mapped = Optional.empty();

    OpenedBind(
            BindSettings settings,
            ApplicationModel model,
            ClassLoader classLoader,
            Map<String, FileStoreSettings> fileStores,
            Path resources) {
        requireConnection(settings);
        this.resources = resources;
        this.histories = Histories.of(model.binds().values());
        this.plan = new BindPlan(
                settings.local(),
                model.managedClasses(settings.name()),
                classLoader,
                Optional.empty(),
                dataSource -> {},
                new StoredFiles(new StoreDirectory(fileStores, name -> Optional.empty()), Optional::empty),
                BindPlan.noContext(),
                Map.of());
        this.database = connect(plan);
    }

    private static void requireConnection(BindSettings settings) {
        if (settings.connection() instanceof ConnectionSettings.Jndi) {
            throw Message.NO_SERVER_HERE.as(
                    ImproperConfigurationException::new, settings.name(), variable(settings.name()));
        }
    }

    /** Only when it is opened does a persistence unit tell where its connections come from. */
    private static Database connect(BindPlan plan) {
        try {
            return Database.connect(plan);
        } catch (AlchemyException e) {
            if (e.code().equals(Optional.of(Message.NO_SUCH_DATA_SOURCE.code()))) {
                throw Message.NO_SERVER_HERE.causedBy(
                        e, ImproperConfigurationException::new, plan.name(), variable(plan.name()));
            }
            throw e;
        }
    }

    /** The part of the names of environment variables that stands for a bind. */
    private static String variable(String bind) {
        return bind.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    public String name() {
        return plan.name();
    }

    public DataSource dataSource() {
        return database.dataSource();
    }

    public BindPlan plan() {
        return plan;
    }

    /** The migrations, in the form of the library's own. */
    public FlywayMigrations migrations() {
        return new FlywayMigrations(
                plan.name(),
                database.dataSource(),
                plan.classLoader(),
                plan.settings().flyway());
    }

    /** The folder that the scripts of this bind are written to. */
    public Path scripts() {
        return ScriptFolder.of(plan.settings(), resources);
    }

    /** A script of the application by its name within the location; null if there is none. */
    public @Nullable InputStream resource(String script) {
        return plan.classLoader().getResourceAsStream(ScriptFolder.location(plan.settings()) + "/" + script);
    }

    /**
     * What the entities need and the database does not have.
     *
     * @param allowDrop whether what no entity has any more is dropped
     * @param former the tables and sequences that may be dropped then
     */
    public Draft draft(boolean allowDrop, Set<String> former) {
        return autogenerate(new Options(allowDrop, former, histories)).draft();
    }

    /**
     * The statements that drop the tables and sequences that the entities are mapped to, and the history; nothing else. A note
     * says of each table that stays, since one of others refers to it. Then the history stays too: a database that has tables and
     * no history could not be migrated any more.
     */
    public Draft dropping() {
        Draft removal = autogenerate(Options.DEFAULT).removal();
        if (!removal.notes().isEmpty()) {
            return removal;
        }
        List<String> statements = new ArrayList<>(removal.up());
        try (Connection connection = database.dataSource().getConnection()) {
            statements.addAll(Histories.dropping(plan.settings(), connection));
            return new Draft(statements, List.of(), List.of(), removal.notes());
        } catch (SQLException e) {
            throw Message.CATALOG_UNREADABLE.causedBy(e, AlchemyException::new, name());
        }
    }

    /** Runs statements in one transaction, where the database has that for tables. */
    public void execute(List<String> statements) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw Message.TABLES_NOT_DROPPED.causedBy(e, AlchemyException::new, name());
        }
    }

    private Autogenerate autogenerate(Options options) {
        migrations().schema().ifPresent(this::requireToBeConnectedTo);
        return new Autogenerate(name(), dataSource(), new TargetSchema(plan, database), options);
    }

    private void requireToBeConnectedTo(String schema) {
        try (Connection connection = database.dataSource().getConnection()) {
            String current = connection.getSchema() == null ? connection.getCatalog() : connection.getSchema();
            if (!schema.equals(current)) {
                throw Message.OTHER_SCHEMA.as(AlchemyException::new, name(), schema, current, name());
            }
        } catch (SQLException e) {
            throw Message.CATALOG_UNREADABLE.causedBy(e, AlchemyException::new, name());
        }
    }

    /** The rows of the entities. For these the entities are mapped, once; no table is created. */
    public Fixtures fixtures() {
        Binds binds = mapped.orElseGet(this::map);
        return new JsonFixtures(
                plan.name(), () -> binds.get(plan.name()), new AttributeSchemas(new JsonSlots(), Constraints.NONE));
    }

    private Binds map() {
        Binds binds = new Binds(List.of(plan));
        mapped = Optional.of(binds);
        return binds;
    }

    @Override
    public void close() {
        try (database) {
            mapped.ifPresent(Binds::close);
        }
    }
}
