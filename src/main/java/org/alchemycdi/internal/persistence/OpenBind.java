package org.alchemycdi.internal.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SynchronizationType;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alchemycdi.CommitMode;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.async.Dispatcher;
import org.alchemycdi.internal.config.BindSettings;
import org.alchemycdi.internal.config.ConfigKey;
import org.alchemycdi.internal.message.Message;

/** A bind whose database is reached, migrated and mapped. Thread-safe. */
public final class OpenBind implements AutoCloseable {

    private final BindSettings settings;
    private final Database database;
    private final Optional<JtaServer> server;
    private final EntityManagerFactory factory;
    private final Optional<Dispatcher> dispatcher;
    private final AtomicInteger openEntityManagers = new AtomicInteger();

    private OpenBind(BindPlan plan, Database database, EntityManagerFactory factory) {
        this.settings = plan.settings();
        this.database = database;
        this.server = database.isJta() ? plan.server() : Optional.empty();
        this.factory = factory;
        this.dispatcher =
                settings.async().map(async -> new Dispatcher(plan.name(), async, plan.classLoader(), plan.context()));
    }

    /** Reaches the database, migrates it, then maps it; what was opened is closed again if a step fails. */
    static OpenBind open(BindPlan plan) {
        Database database = Database.connect(plan);
        try {
            if (database.isJta() && plan.settings().async().isPresent()) {
                throw Message.ASYNC_IN_SERVER_TRANSACTIONS.as(
                        ImproperConfigurationException::new, plan.name(), ConfigKey.MODE.of(plan.name()), plan.name());
            }
            plan.migration().accept(database.dataSource());
            return new OpenBind(plan, database, new FactoryBuilder(plan, database).build());
        } catch (Throwable e) {
            try (database) {
                throw e;
            }
        }
    }

    public String name() {
        return settings.name();
    }

    public CommitMode commitMode() {
        return settings.commitMode();
    }

    /** The kind of database and of transactions, for a log line. */
    public String description() {
        return database.product()
                + (database.isJta() ? ", JTA" : ", RESOURCE_LOCAL")
                + (dispatcher.isPresent() ? ", async" : "");
    }

    /** By what an async bind works; nothing for the others. */
    Optional<Dispatcher> dispatcher() {
        return dispatcher;
    }

    public EntityManagerFactory entityManagerFactory() {
        return factory;
    }

    /**
     * A new unit of work.
     *
     * @param transactions where it finds the server's, if the bind takes part in those
     */
    UnitOfWork begin(CommitMode commitMode, Function<JtaServer, ServerTransactions> transactions) {
        return server.map(transactions)
                .<UnitOfWork>map(joint -> new JtaUnit(this, commitMode, joint))
                .orElseGet(() -> new LocalUnit(this, commitMode));
    }

    /** Whether a transaction of the server runs that it would join. */
    boolean isInTransaction() {
        return server.flatMap(JtaServer::current).isPresent();
    }

    /** Runs the work as if no transaction of the server were there but those of the application. */
    <R> R besideRequest(Supplier<R> work) {
        return server.map(jta -> ServerTransactions.besideRequest(jta, work)).orElseGet(work);
    }

    /** Where the server has the transactions, it joins them when it is told to, and not by being used while one runs. */
    EntityManager openEntityManager() {
        EntityManager entityManager = server.isPresent()
                ? factory.createEntityManager(SynchronizationType.UNSYNCHRONIZED)
                : factory.createEntityManager();
        openEntityManagers.incrementAndGet();
        return entityManager;
    }

    void close(EntityManager entityManager) {
        if (entityManager.isOpen()) {
            openEntityManagers.decrementAndGet();
            entityManager.close();
        }
    }

    /** How many EntityManagers are open right now. */
    public int openEntityManagers() {
        return openEntityManagers.get();
    }

    /** Whether its connections are its own, and not those of a data source of the server. */
    boolean hasOwnPool() {
        return database.ownPool().isPresent();
    }

    /** How many connections of the bind's own pool are in use right now. */
    public long borrowedConnections() {
        return database.borrowedConnections();
    }

    @Override
    public void close() {
        try (database;
                factory) {
            // The operations first, and each whatever becomes of the others. Without a lambda, whose first use loads
            // classes.
            if (dispatcher.isPresent()) {
                dispatcher.get().close();
            }
        }
    }
}
