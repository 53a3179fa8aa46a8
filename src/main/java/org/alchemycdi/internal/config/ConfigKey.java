package org.alchemycdi.internal.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every key that a bind may have, after {@code alchemy.<bind>.}; docs/reference/configuration.md lists them. */
public enum ConfigKey {
    URL("url", "The JDBC URL; the bind gets a connection pool of its own."),
    USER("user", "The user of the database, with url."),
    PASSWORD("password", "The password of that user. Never printed."),
    DRIVER("driver", "The class name of the JDBC driver, with url, where the URL does not tell it."),
    POOL_MAX_SIZE("pool.max-size", "How many connections the pool holds at most. Default 10."),
    POOL_MIN_SIZE("pool.min-size", "How many connections the pool keeps open, not more than pool.max-size. Default 0."),
    POOL_ACQUISITION_TIMEOUT(
            "pool.acquisition-timeout", "How long to wait for a free connection, for example 5s. Default 5s."),
    POOL_IDLE_TIMEOUT("pool.idle-timeout", "After how long an unused connection is closed. Default 5m."),
    POOL_MAX_LIFETIME("pool.max-lifetime", "After how long a connection is closed in any case. Default 30m."),
    POOL_VALIDATE_AFTER(
            "pool.validate-after", "A connection unused for longer is tested before it is used. Default 10s."),
    DATASOURCE("datasource", "The JNDI name of a data source of the server."),
    PERSISTENCE_UNIT("persistence-unit", "The name of a unit in META-INF/persistence.xml."),
    TRANSACTION_TYPE(
            "transaction-type",
            "resource-local or jta. Default: resource-local with url, jta with datasource; with persistence-unit as the"
                    + " unit says."),
    ENTITIES("entities", "Class names, or package.*, separated by commas, of entities that the bind maps."),
    NAMING(
            "naming",
            "How tables and columns are called that the entities give no name: snake_case or jpa, as Jakarta"
                    + " Persistence says. Default snake_case."),
    COMMIT_MODE("commit-mode", "manual, autocommit or autocommit_include_redirect. Default manual."),
    CREATE_ALL("create-all", "Whether missing tables are created at start. Default false."),
    MIGRATE_AT_START("migrate-at-start", "Whether Flyway migrates the database at start. Default false."),
    MODE("mode", "sync or async. Default sync."),
    ASYNC_CONCURRENCY(
            "async.concurrency",
            "How many units of work of an async bind run at once at most. Default pool.max-size, or 10 without url."),
    ASYNC_QUEUE_SIZE("async.queue-size", "How many units of work of an async bind may wait for that. Default 1000."),
    ASYNC_TIMEOUT("async.timeout", "How long an operation of an async bind may take, waiting included. Default 30s."),
    ASYNC_EXECUTOR(
            "async.executor",
            "The JNDI name of a ManagedExecutorService that runs the operations of an async bind. Default a pool of the"
                    + " bind's own, of threads that the server makes where there is one."),
    LIMITS_PAGE_SIZE("limits.page-size", "The highest limit of a page. Default 10000."),
    LIMITS_VALUES("limits.values", "How many values a filter or a list of ids may have. Default 10000."),
    LIMITS_FILTERS(
            "limits.filters",
            "How many conditions and orders one query may have, those inside of others included. Default 100."),
    LIMITS_DEPTH(
            "limits.depth",
            "How deep filters may be nested, and over how many relations a field may lead. Default 10."),
    FLYWAY("flyway.*", "Handed to Flyway; flyway.locations defaults to classpath:db/migration/<bind>."),
    JPA(
            "jpa.*",
            "Handed to EclipseLink, for example jpa.eclipselink.logging.level.sql=FINE. Not how to connect:"
                    + " jpa.jakarta.persistence.jdbc.* is refused.");

    private final String text;
    private final String meaning;

    ConfigKey(String text, String meaning) {
        this.text = text;
        this.meaning = meaning;
    }

    /** As it is written after the bind; a trailing {@code *} stands for any rest. */
    public String text() {
        return text;
    }

    /** One sentence for the documentation. */
    public String meaning() {
        return meaning;
    }

    /** The whole key for a bind, for example {@code alchemy.users.url}. */
    public String of(String bind) {
        return BindReader.PREFIX + bind + "." + text;
    }

    boolean isOpen() {
        return text.endsWith("*");
    }

    /** The beginning that all keys of an open kind share, for example {@code flyway.}. */
    String stem() {
        return text.substring(0, text.length() - 1);
    }

    static Optional<ConfigKey> find(String written) {
        return Arrays.stream(values())
                .filter(key -> key.isOpen() ? isBelow(written, key.stem()) : key.text.equals(written))
                .findFirst();
    }

    private static boolean isBelow(String written, String stem) {
        return written.startsWith(stem) && written.length() > stem.length();
    }

    static List<String> texts() {
        return Arrays.stream(values()).map(ConfigKey::text).toList();
    }
}
