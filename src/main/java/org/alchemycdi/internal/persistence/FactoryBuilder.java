package org.alchemycdi.internal.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.config.Naming;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.persistence.file.FileTransactions;
import org.alchemycdi.internal.persistence.naming.SnakeCaseNames;
import org.alchemycdi.internal.persistence.platform.MappingCorrections;
import org.alchemycdi.internal.persistence.platform.OwnFailure;
import org.alchemycdi.internal.persistence.platform.SchemaCreator;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Builds the EntityManagerFactory of a bind and, if asked, its missing tables. */
final class FactoryBuilder {

    private static final Logger LOGGER = System.getLogger("org.alchemycdi");
    private static final String DESCRIPTION = "Exception Description:";

    private final BindPlan plan;
    private final Database database;
    private final List<String> managedClasses;

    FactoryBuilder(BindPlan plan, Database database) {
        this.plan = plan;
        this.database = database;
        this.managedClasses = Stream.concat(plan.managedClasses().stream(), database.unitClasses().stream())
                .distinct()
                .toList();
    }

    EntityManagerFactory build() {
        Path root = emptyDirectory();
        try {
            return complete(create(root.toUri().toURL()));
        } catch (IOException | RuntimeException | LinkageError e) {
            throw OwnFailure.among(e)
                    .orElseGet(() -> Message.BIND_NOT_MAPPED.causedBy(
                            e, ImproperConfigurationException::new, plan.name(), firstLine(e)));
        } finally {
            root.toFile().delete();
        }
    }

    private EntityManagerFactory complete(EntityManagerFactory factory) {
        try {
            createMissingTables(factory);
            FileTransactions.watch(factory.unwrap(ServerSession.class), plan.files());
            return factory;
        } catch (Throwable e) {
            try (factory) {
                throw e;
            }
        }
    }

    private EntityManagerFactory create(URL root) {
        UnitInfo info = new UnitInfo(
                "alchemy-" + plan.name(),
                dataSource(),
                database.isJta(),
                managedClasses,
                database.mappingFiles(),
                plan.classLoader(),
                root);
        return new PersistenceProvider().createContainerEntityManagerFactory(info, properties());
    }

    private DataSource dataSource() {
        return plan.settings().async().isPresent()
                ? InterruptibleDataSource.of(database.dataSource())
                : database.dataSource();
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(mappingProperties());
        // EclipseLink keeps sessions by name for the whole JVM: a redeployed application must not get the old one.
        properties.put(PersistenceUnitProperties.SESSION_NAME, "alchemy-" + plan.name() + "-" + UUID.randomUUID());
        properties.put(PersistenceUnitProperties.TARGET_SERVER, targetServer());
        properties.put(PersistenceUnitProperties.CACHE_SHARED_DEFAULT, "false");
        properties.put(PersistenceUnitProperties.BATCH_WRITING, "JDBC");
        properties.put(PersistenceUnitProperties.BATCH_WRITING_SIZE, "1000");
        properties.put(PersistenceUnitProperties.LOGGING_LOGGER, "JavaLogger");
        // What EclipseLink warns of it throws as well, and values of rows belong into no log.
        properties.put(PersistenceUnitProperties.LOGGING_LEVEL, "SEVERE");
        properties.put("eclipselink.logging.parameters", "false");
        properties.put(PersistenceUnitProperties.DEPLOY_ON_STARTUP, "true");
        properties.putAll(plan.properties());
        properties.putAll(database.unitProperties());
        properties.putAll(plan.settings().jpa());
        return properties;
    }

    private Map<String, Object> mappingProperties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put(PersistenceUnitProperties.WEAVING, isWoven() ? "static" : "false");
        properties.put(PersistenceUnitProperties.SESSION_EVENT_LISTENER_CLASS, MappingCorrections.class.getName());
        // H2 answers in capitals what a native query selects, however the columns are written.
        properties.put(PersistenceUnitProperties.UPPERCASE_COLUMN_NAMES, "true");
        if (plan.settings().naming() == Naming.SNAKE_CASE) {
            properties.put(PersistenceUnitProperties.METADATA_SOURCE, new SnakeCaseNames());
        }
        database.product()
                .platform()
                .ifPresent(platform -> properties.put(PersistenceUnitProperties.TARGET_DATABASE, platform.getName()));
        return properties;
    }

    private String targetServer() {
        return database.isJta()
                ? plan.server().map(JtaServer::eclipseLinkTarget).orElse("None")
                : "None";
    }

    /** Lazy to-one relations need woven entities; without, they are read at once. */
    private boolean isWoven() {
        List<String> unwoven = managedClasses.stream()
                .filter(name -> !name.startsWith("org.alchemycdi."))
                .filter(this::isUnwovenEntity)
                .toList();
        if (!unwoven.isEmpty()) {
            LOGGER.log(Level.DEBUG, () -> "bind " + plan.name() + ": not woven: " + unwoven);
        }
        return unwoven.isEmpty();
    }

    private boolean isUnwovenEntity(String name) {
        try {
            Class<?> type = Class.forName(name, false, plan.classLoader());
            return type.isAnnotationPresent(jakarta.persistence.Entity.class)
                    && !PersistenceWeaved.class.isAssignableFrom(type);
        } catch (ClassNotFoundException | LinkageError e) {
            throw Message.BIND_NOT_MAPPED.causedBy(
                    e, ImproperConfigurationException::new, plan.name(), "the class " + name + " cannot be loaded");
        }
    }

    private void createMissingTables(EntityManagerFactory factory) {
        if (plan.settings().createAll()) {
            SchemaCreator.createMissing(factory.unwrap(ServerSession.class));
        } else {
            // Deploys the unit now, so that a wrong mapping fails the start and not the first request.
            EntityManager probe = factory.createEntityManager();
            probe.close();
        }
    }

    private static Path emptyDirectory() {
        try {
            return Files.createTempDirectory("alchemy-cdi");
        } catch (IOException e) {
            throw Message.NO_TEMPORARY_DIRECTORY.causedBy(e, ImproperConfigurationException::new);
        }
    }

    /** EclipseLink's text on many lines, cut to what it says about the mapping. */
    private static String firstLine(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text = String.valueOf(root.getMessage());
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(DESCRIPTION))
                .map(line -> line.substring(DESCRIPTION.length()).strip())
                .findFirst()
                .orElse(root.toString().lines().findFirst().orElse(""));
    }
}
