package org.alchemycdi.internal.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alchemycdi.CommitMode;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Mistakes;

/** Reads one bind and checks that its keys go together. */
final class SettingsReader {

    private static final List<ConfigKey> WAYS_TO_CONNECT =
            List.of(ConfigKey.URL, ConfigKey.DATASOURCE, ConfigKey.PERSISTENCE_UNIT);
    private static final List<ConfigKey> ONLY_WITH_URL = List.of(
            ConfigKey.USER,
            ConfigKey.PASSWORD,
            ConfigKey.DRIVER,
            ConfigKey.POOL_MAX_SIZE,
            ConfigKey.POOL_MIN_SIZE,
            ConfigKey.POOL_ACQUISITION_TIMEOUT,
            ConfigKey.POOL_IDLE_TIMEOUT,
            ConfigKey.POOL_MAX_LIFETIME,
            ConfigKey.POOL_VALIDATE_AFTER);
    private static final List<ConfigKey> ONLY_WITH_ASYNC = List.of(
            ConfigKey.ASYNC_CONCURRENCY, ConfigKey.ASYNC_QUEUE_SIZE, ConfigKey.ASYNC_TIMEOUT, ConfigKey.ASYNC_EXECUTOR);
    private static final Duration ACQUISITION_TIMEOUT = Duration.ofSeconds(5);
    private static final Map<String, CommitMode> COMMIT_MODES = Arrays.stream(CommitMode.values())
            .collect(Collectors.toMap(CommitMode::configuredName, Function.identity()));

    private static final Map<String, Naming> NAMINGS = Map.of("snake_case", Naming.SNAKE_CASE, "jpa", Naming.JPA);

    private static final String JPA_CONNECTION = "jakarta.persistence.jdbc.";

    private final String bind;
    private final Values values;
    private final Set<String> keys;
    private final Mistakes mistakes;

    SettingsReader(String bind, Values values, Set<String> keys, Mistakes mistakes) {
        this.bind = bind;
        this.values = values;
        this.keys = keys;
        this.mistakes = mistakes;
    }

    BindSettings read() {
        refuseConnectionsOfJpa();
        ConnectionSettings connection = connection();
        return new BindSettings(
                bind,
                connection,
                values.choice(ConfigKey.NAMING, NAMINGS, Naming.SNAKE_CASE),
                values.choice(ConfigKey.COMMIT_MODE, COMMIT_MODES, CommitMode.MANUAL),
                values.flag(ConfigKey.CREATE_ALL),
                values.flag(ConfigKey.MIGRATE_AT_START),
                values.list(ConfigKey.ENTITIES),
                limits(),
                async(connection),
                below(ConfigKey.FLYWAY, 0),
                below(ConfigKey.JPA, ConfigKey.JPA.stem().length()));
    }

    private Optional<AsyncSettings> async(ConnectionSettings connection) {
        boolean isAsync = values.choice(ConfigKey.MODE, Map.of("sync", false, "async", true), false);
        if (!isAsync) {
            refuse(ONLY_WITH_ASYNC, "without alchemy.%s.mode=async".formatted(bind));
            return Optional.empty();
        }
        if (connection.isJta()) {
            mistakes.add(Message.ASYNC_IN_SERVER_TRANSACTIONS, bind, values.source(ConfigKey.MODE), bind);
        }
        Optional<PoolSettings> pool = connection.ownPool();
        return Optional.of(new AsyncSettings(
                values.count(
                        ConfigKey.ASYNC_CONCURRENCY,
                        1,
                        pool.map(PoolSettings::maxSize).orElse(10)),
                values.count(ConfigKey.ASYNC_QUEUE_SIZE, 0, 1000),
                pool.map(PoolSettings::acquisitionTimeout).orElse(ACQUISITION_TIMEOUT),
                values.duration(ConfigKey.ASYNC_TIMEOUT, Duration.ofSeconds(30)),
                values.text(ConfigKey.ASYNC_EXECUTOR)));
    }

    /** EclipseLink would ask the pool for connections of that user, which a pool has only for its own. */
    private void refuseConnectionsOfJpa() {
        keys.stream()
                .filter(key -> key.startsWith(ConfigKey.JPA.stem() + JPA_CONNECTION))
                .map(key -> BindReader.PREFIX + bind + "." + key)
                .forEach(name -> mistakes.add(
                        Message.KEY_NOT_APPLICABLE,
                        name,
                        values.source(name),
                        "to EclipseLink, which takes the connections of the bind"));
    }

    private ConnectionSettings connection() {
        List<ConfigKey> given = WAYS_TO_CONNECT.stream()
                .filter(key -> values.text(key).isPresent())
                .toList();
        if (given.size() == 1) {
            return connection(given.get(0));
        }
        if (given.isEmpty()) {
            mistakes.add(Message.NO_CONNECTION, bind, bind, bind, bind);
        } else {
            String written = given.stream().map(key -> key.of(bind)).collect(Collectors.joining(", "));
            mistakes.add(Message.SEVERAL_CONNECTIONS, bind, written);
        }
        return new ConnectionSettings.Missing();
    }

    private ConnectionSettings connection(ConfigKey way) {
        String target = values.text(way).orElseThrow();
        if (way == ConfigKey.URL) {
            return url(target);
        }
        refuse(ONLY_WITH_URL, "without alchemy.%s.url".formatted(bind));
        if (way == ConfigKey.PERSISTENCE_UNIT) {
            refuse(List.of(ConfigKey.TRANSACTION_TYPE), "with a persistence unit, which says its own");
            return new ConnectionSettings.Unit(target, false);
        }
        return new ConnectionSettings.Jndi(target, isJta(true));
    }

    private ConnectionSettings url(String url) {
        if (!url.startsWith("jdbc:")) {
            mistakes.add(
                    Message.UNKNOWN_VALUE,
                    "(not printed)",
                    ConfigKey.URL.of(bind),
                    values.source(ConfigKey.URL),
                    "JDBC URLs, which begin with jdbc:");
            return new ConnectionSettings.Missing();
        }
        return new ConnectionSettings.Url(
                url,
                values.text(ConfigKey.USER),
                values.text(ConfigKey.PASSWORD).map(Secret::new),
                values.text(ConfigKey.DRIVER),
                pool(),
                isJta(false));
    }

    private boolean isJta(boolean otherwise) {
        return values.choice(ConfigKey.TRANSACTION_TYPE, Map.of("jta", true, "resource-local", false), otherwise);
    }

    private PoolSettings pool() {
        int maxSize = values.count(ConfigKey.POOL_MAX_SIZE, 1, 10);
        return new PoolSettings(
                values.count(ConfigKey.POOL_MIN_SIZE, 0, maxSize, 0),
                maxSize,
                values.duration(ConfigKey.POOL_ACQUISITION_TIMEOUT, ACQUISITION_TIMEOUT),
                values.duration(ConfigKey.POOL_IDLE_TIMEOUT, Duration.ofMinutes(5)),
                values.duration(ConfigKey.POOL_MAX_LIFETIME, Duration.ofMinutes(30)),
                values.duration(ConfigKey.POOL_VALIDATE_AFTER, Duration.ofSeconds(10)));
    }

    private Limits limits() {
        return new Limits(
                values.count(ConfigKey.LIMITS_PAGE_SIZE, 1, Limits.DEFAULT.pageSize()),
                values.count(ConfigKey.LIMITS_VALUES, 1, Limits.DEFAULT.values()),
                values.count(ConfigKey.LIMITS_FILTERS, 1, Limits.DEFAULT.filters()),
                values.count(ConfigKey.LIMITS_DEPTH, 1, Limits.DEFAULT.depth()));
    }

    private void refuse(List<ConfigKey> refused, String reason) {
        refused.stream()
                .filter(key -> keys.contains(key.text()))
                .forEach(key -> mistakes.add(Message.KEY_NOT_APPLICABLE, key.of(bind), values.source(key), reason));
    }

    private Map<String, String> below(ConfigKey open, int cut) {
        Map<String, String> found = new TreeMap<>();
        keys.stream().filter(key -> key.startsWith(open.stem())).forEach(key -> values.text(
                        BindReader.PREFIX + bind + "." + key)
                .ifPresent(text -> found.put(key.substring(cut), text)));
        return found;
    }
}
