package org.alchemycdi;

import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.function.Function;
import org.alchemycdi.async.AsyncEntityManager;
import org.alchemycdi.async.AsyncRepositoryService;
import org.alchemycdi.async.Portal;
import org.alchemycdi.fixture.Fixtures;
import org.alchemycdi.migration.Migrations;
import org.alchemycdi.repository.Repository;
import org.alchemycdi.service.RepositoryService;

/**
 * All binds of the application by name, for code that does not know at compile time which one it needs. Injectable;
 * thread-safe.
 *
 * <p>An unknown bind, and no bind named where there is neither one called {@code default} nor only one, is an
 * {@link ImproperConfigurationException}; so is what is async on a bind that is not, and the other way round.
 */
public interface Alchemy {

    /** The EntityManager of the current request on the default bind; the same one that is injected. */
    EntityManager entityManager();

    /** The EntityManager of the current request on this bind; the same one that is injected. */
    EntityManager entityManager(String bind);

    /** The repository of an entity on the bind that the entity belongs to. */
    <T> Repository<T> repository(Class<T> modelType);

    /** The repository of an entity on this bind. */
    <T> Repository<T> repository(Class<T> modelType, String bind);

    /** The service of an entity on the bind that the entity belongs to. */
    <T> RepositoryService<T> service(Class<T> modelType);

    /** The service of an entity on this bind. */
    <T> RepositoryService<T> service(Class<T> modelType, String bind);

    /** The async EntityManager of the current request on the default bind; the same one that is injected. */
    AsyncEntityManager asyncEntityManager();

    /** The async EntityManager of the current request on this bind; the same one that is injected. */
    AsyncEntityManager asyncEntityManager(String bind);

    /** The async service of an entity on the bind that the entity belongs to. */
    <T> AsyncRepositoryService<T> asyncService(Class<T> modelType);

    /** The async service of an entity on this bind. */
    <T> AsyncRepositoryService<T> asyncService(Class<T> modelType, String bind);

    /** Lets code that blocks use async binds. */
    Portal portal();

    /** The migrations of this bind. */
    Migrations migrations(String bind);

    /** The fixtures of the default bind. */
    Fixtures fixtures();

    /** The fixtures of this bind: rows of its entities as JSON files. */
    Fixtures fixtures(String bind);

    /** The names of all binds, {@code default} first. */
    Set<String> binds();

    /**
     * Runs the work on an EntityManager of its own, outside of any request; commits if it returns, rolls back if it
     * throws. On a JTA bind it joins the transaction that the application has begun, if one runs, and leaves its end to whoever
     * began it, but if the work throws it can only be rolled back; one that the request has because of commit modes is suspended meanwhile.
     *
     * @throws AlchemyException what the database refuses, at the latest when it commits: for example a
     *     {@link org.alchemycdi.repository.DuplicateKeyException}
     */
    <R> R inTransaction(String bind, Function<EntityManager, R> work);

    /**
     * The same, and does the work anew, in a transaction of its own each time, if the database ended the transaction because of a
     * conflict with another one, or if the connection was lost before the commit. So the work must do nothing that cannot be repeated. The thread
     * waits between the attempts.
     *
     * <p>In a transaction that the application has begun nothing is done anew, since its end is not ours.
     *
     * @throws AlchemyException what the database refuses the last time. A connection that is lost while it commits is never
     *     tried again, since nobody knows whether the database has committed
     */
    <R> R inTransaction(String bind, Retry retry, Function<EntityManager, R> work);

    /** What this bind holds at this moment. */
    BindStatistics statistics(String bind);
}
