package org.alchemycdi.cdi;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.async.AsyncEntityManager;
import org.alchemycdi.internal.assignment.ApplicationModel;
import org.alchemycdi.internal.assignment.EntityAssignment;
import org.alchemycdi.internal.config.BindSettings;
import org.alchemycdi.internal.config.ConnectionSettings;
import org.alchemycdi.internal.config.Limits;
import org.alchemycdi.internal.config.LimitsOfEntities;
import org.alchemycdi.internal.file.StoredFiles;
import org.alchemycdi.internal.json.JsonSlots;
import org.alchemycdi.internal.message.Failures;
import org.alchemycdi.internal.message.Mistakes;
import org.alchemycdi.internal.migration.FlywayMigrations;
import org.alchemycdi.internal.persistence.BindPlan;
import org.alchemycdi.internal.persistence.Binds;
import org.alchemycdi.internal.persistence.Drivers;
import org.alchemycdi.internal.persistence.JtaServer;
import org.alchemycdi.internal.persistence.OpenBind;
import org.alchemycdi.internal.persistence.UnitsOfWork;
import org.alchemycdi.internal.persistence.platform.AuditTimes;
import org.alchemycdi.internal.query.Cursors;
import org.alchemycdi.internal.schema.AttributeSchemas;
import org.alchemycdi.internal.schema.Constraints;
import org.alchemycdi.migration.Migrations;

/** What lives as long as the application does: its binds and what stands on them. The composition of all parts. */
final class Application implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger("org.alchemycdi");

    private final EntityAssignment assignment;
    private final ClassLoader classLoader;
    private final Drivers drivers;
    private final ApplicationClock clock;
    private final StoredFiles files;
    private final Cursors cursors;
    private final Binds binds;
    private final Constraints constraints;
    private final AttributeSchemas schemas;
    private final Map<String, Migrations> migrations = new ConcurrentHashMap<>();

    private Application(
            ApplicationModel model,
            ClassLoader classLoader,
            BeanManager beanManager,
            StoredFiles files,
            Cursors cursors) {
        this.assignment = model.assignment();
        this.classLoader = classLoader;
        this.drivers = new Drivers(classLoader);
        this.clock = new ApplicationClock(beanManager);
        this.files = files;
        this.cursors = cursors;
        this.constraints = constraints(beanManager);
        this.schemas = new AttributeSchemas(new JsonSlots(), constraints);
        Optional<JtaServer> server = JtaServer.find();
        this.binds = new Binds(model.binds().values().stream()
                .filter(bind -> !(bind.connection() instanceof ConnectionSettings.Missing))
                .map(bind -> new BindPlan(
                        bind,
                        model.managedClasses(bind.name()),
                        classLoader,
                        server,
                        dataSource -> migrate(bind, dataSource),
                        files,
                        new ApplicationContexts(beanManager),
                        Map.of("jakarta.persistence.bean.manager", beanManager, AuditTimes.CLOCK, clock)))
                .toList());
    }

    /** Compared by name, since the API may be absent. */
    private static Constraints constraints(BeanManager beanManager) {
        try {
            Class.forName("jakarta.validation.Validator", false, Application.class.getClassLoader());
            return new ApplicationConstraints(beanManager);
        } catch (ClassNotFoundException | LinkageError absent) {
            return Constraints.NONE;
        }
    }

    static Application planned(
            ApplicationModel model,
            ClassLoader classLoader,
            BeanManager beanManager,
            StoredFiles files,
            Cursors cursors) {
        return new Application(model, classLoader, beanManager, files, cursors);
    }

    Set<String> bindNames() {
        return binds.names();
    }

    EntityAssignment assignment() {
        return assignment;
    }

    AttributeSchemas schemas() {
        return schemas;
    }

    StoredFiles files() {
        return files;
    }

    /** As {@link LimitsOfEntities} says. */
    Limits limits(Class<?> entity) {
        Stream<String> homes = assignment.homeOf(entity).stream();
        List<String> meant = homes.filter(binds.names()::contains).toList();
        return (meant.isEmpty() ? assignment.bindsOf(entity) : meant)
                .stream().map(binds::limits).reduce(Limits::narrowed).orElse(Limits.DEFAULT);
    }

    UnitsOfWork unitsOfWork() {
        return new UnitsOfWork(binds);
    }

    boolean isAsync(String bind) {
        return binds.isAsync(bind);
    }

    CdiAlchemy alchemy(
            Function<String, EntityManager> entityManagers, Function<String, AsyncEntityManager> asyncEntityManagers) {
        return new CdiAlchemy(assignment, binds, schemas, cursors, migrations, entityManagers, asyncEntityManagers);
    }

    private void migrate(BindSettings bind, DataSource dataSource) {
        FlywayMigrations flyway = new FlywayMigrations(bind.name(), dataSource, classLoader, bind.flyway());
        migrations.put(bind.name(), flyway);
        if (bind.migrateAtStart()) {
            flyway.migrate();
        }
    }

    /** Opens the stores of files and every bind, and says what was wrong with those that did not open. */
    Optional<AlchemyException> open() {
        List<AlchemyException> failures = new ArrayList<>();
        try {
            attempt(clock::find, failures);
            attempt(files::open, failures);
            binds.names().forEach(name -> attempt(() -> announce(binds.get(name)), failures));
        } catch (Throwable foreign) {
            failures.forEach(foreign::addSuppressed);
            closeAfter(foreign);
            throw foreign;
        }
        if (failures.isEmpty()) {
            return Optional.empty();
        }
        AlchemyException all = Failures.together(failures);
        closeAfter(all);
        return Optional.of(all);
    }

    private static void attempt(Runnable step, List<AlchemyException> failures) {
        try {
            step.run();
        } catch (AlchemyException e) {
            failures.add(e);
        }
    }

    /** What cannot be closed then must not hide what cannot be opened. */
    private void closeAfter(Throwable failure) {
        try {
            close();
        } catch (RuntimeException | LinkageError e) {
            failure.addSuppressed(e);
        }
    }

    private void announce(OpenBind bind) {
        int entities = assignment.entities(bind.name()).size();
        LOGGER.log(Level.INFO, () -> "bind %s is open: %s, %d %s, commit mode %s"
                .formatted(
                        bind.name(),
                        bind.description(),
                        entities,
                        entities == 1 ? "entity" : "entities",
                        bind.commitMode().configuredName()));
    }

    /** Reports the databases that cannot be reached, without opening anything. */
    void probe(Mistakes mistakes) {
        for (String name : binds.names()) {
            binds.probe(name).ifPresent(mistakes::add);
        }
    }

    /**
     * The binds first, and each whatever becomes of the others. No class is used here for the first time: Payara closes an
     * application that fails late, for example because its context root is taken, when its class loader loads no more.
     */
    @Override
    public void close() {
        try (drivers;
                constraints;
                clock;
                binds) {
            // Closed in the reverse order.
        }
    }
}
