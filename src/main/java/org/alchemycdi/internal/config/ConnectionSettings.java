package org.alchemycdi.internal.config;

import java.util.Optional;

/** How a bind reaches its database. */
public sealed interface ConnectionSettings {

    /** Whether it takes part in transactions of the server, as far as the configuration tells. */
    default boolean isJta() {
        return false;
    }

    /** The same with transactions of its own, whatever is configured: for where no server is. */
    default ConnectionSettings local() {
        return this;
    }

    /** The pool of our own, if the bind has one that is configured. */
    default Optional<PoolSettings> ownPool() {
        return this instanceof Url url ? Optional.of(url.pool()) : Optional.empty();
    }

    /** By a JDBC URL and a pool of our own. */
    record Url(
            String url,
            Optional<String> user,
            Optional<Secret> password,
            Optional<String> driver,
            PoolSettings pool,
            boolean isJta)
            implements ConnectionSettings {

        /** The same with a pool that connects only when it is asked. */
        public Url lazy() {
            return new Url(url, user, password, driver, pool.lazy(), isJta);
        }

        @Override
        public Url local() {
            return new Url(url, user, password, driver, pool, false);
        }

        /** Without the URL, which may carry credentials. */
        @Override
        public String toString() {
            return "Url[" + scheme() + "]";
        }

        /** The part of the URL that never carries credentials, for example {@code jdbc:postgresql}. */
        public String scheme() {
            String[] parts = url.split(":", 3);
            return parts.length < 3 ? "jdbc" : parts[0] + ":" + parts[1];
        }
    }

    /** By a data source of the server. */
    record Jndi(String name, boolean isJta) implements ConnectionSettings {}

    /**
     * By a unit of META-INF/persistence.xml.
     *
     * @param isLocal whether it has transactions of its own, even if it says that it takes part in those of the server
     */
    record Unit(String name, boolean isLocal) implements ConnectionSettings {

        @Override
        public Unit local() {
            return new Unit(name, true);
        }
    }

    /** Nothing usable was given; the mistake has been reported. */
    record Missing() implements ConnectionSettings {}
}
