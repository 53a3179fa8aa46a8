package org.alchemycdi.internal.migration;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Nearest;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The {@code flyway.*} keys of a bind. All are handed to Flyway, which knows best; what it refuses is named here. */
record FlywaySettings(String bind, Map<String, String> settings) {

    private static final String PREFIX = "flyway.";
    private static final String UNKNOWN = "Unknown configuration property";
    // What it says of the keys of its paid editions.
    private static final String NOT_SET = "Configuring '";

    // What Flyway would use to connect by itself.
    private static final Set<String> CONNECTION =
            Set.of("url", "user", "password", "driver", "connectretries", "connectretriesinterval");
    private static final String CONNECTION_PROPERTIES = "jdbcproperties.";

    /** What the open-source Flyway knows, to find the key that was meant; a test holds it to that. */
    static final List<String> KNOWN = List.of(
            "baselineDescription",
            "baselineMigrationPrefix",
            "baselineOnMigrate",
            "baselineVersion",
            "callbackLocations",
            "callbacks",
            "cleanDisabled",
            "createSchemas",
            "defaultSchema",
            "detectEncoding",
            "encoding",
            "executeInTransaction",
            "failOnMissingLocations",
            "group",
            "ignoreMigrationPatterns",
            "initSql",
            "installedBy",
            "locations",
            "lockRetryCount",
            "loggers",
            "mixed",
            "outOfOrder",
            "outputQueryResults",
            "placeholderPrefix",
            "placeholderReplacement",
            "placeholderSeparator",
            "placeholderSuffix",
            "postgresql.transactional.lock",
            "repeatableSqlMigrationPrefix",
            "resolvers",
            "schemas",
            "scriptPlaceholderPrefix",
            "scriptPlaceholderSuffix",
            "skipDefaultCallbacks",
            "skipDefaultResolvers",
            "skipExecutingMigrations",
            "sqlMigrationPrefix",
            "sqlMigrationSeparator",
            "sqlMigrationSuffixes",
            "table",
            "tablespace",
            "target",
            "validateMigrationNaming",
            "validateOnMigrate");

    /** @param settings the keys from {@code flyway.} on */
    FlywaySettings {
        settings = Map.copyOf(settings);
    }

    /**
     * A configuration with these settings and our defaults.
     *
     * @throws ImproperConfigurationException if Flyway does not know a key or does not accept its value
     */
    FluentConfiguration configure(ClassLoader classLoader) {
        FluentConfiguration configuration = Flyway.configure(classLoader).locations("classpath:db/migration/" + bind);
        FlywayLogs.use(configuration);
        // Sorted, so that of several mistakes always the same one is reported.
        new TreeMap<>(settings).forEach((key, value) -> set(configuration, key, value));
        return configuration;
    }

    private void set(FluentConfiguration configuration, String key, String value) {
        String name = canonical(key.substring(PREFIX.length()));
        if (isOfConnection(folded(name))) {
            throw Message.USELESS_FLYWAY_KEY.as(ImproperConfigurationException::new, bind, key);
        }
        try {
            if (!ModuleSetting.set(configuration, name, value)) {
                configuration.configuration(Map.of(PREFIX + name, value));
                // Some values are read only when they are asked for.
                Accessors.getter(configuration, name).ifPresent(getter -> Accessors.call(configuration, getter));
            }
        } catch (FlywayException | IllegalArgumentException e) {
            throw isUnknown(e) ? unknown(key, e) : refused(key, e);
        }
    }

    private static boolean isOfConnection(String folded) {
        return CONNECTION.contains(folded) || folded.startsWith(CONNECTION_PROPERTIES);
    }

    /** Environment variables lose the case of letters, and our own keys are written with dashes. */
    private static String canonical(String name) {
        return KNOWN.stream()
                .filter(known -> folded(known).equals(folded(name)))
                .findFirst()
                .orElse(name);
    }

    private static String folded(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isUnknown(RuntimeException refusal) {
        return refusal.getMessage() != null
                && (refusal.getMessage().startsWith(UNKNOWN)
                        || refusal.getMessage().startsWith(NOT_SET));
    }

    private ImproperConfigurationException unknown(String key, RuntimeException cause) {
        Collection<String> known = KNOWN.stream().map(PREFIX::concat).toList();
        String hint = Nearest.of(key, known)
                .map(near -> " Did you mean \"alchemy.%s.%s\"?".formatted(bind, near))
                .orElse("");
        return Message.UNKNOWN_FLYWAY_KEY.causedBy(cause, ImproperConfigurationException::new, bind, key, hint);
    }

    private ImproperConfigurationException refused(String key, RuntimeException cause) {
        return Message.WRONG_FLYWAY_VALUE.causedBy(cause, ImproperConfigurationException::new, bind, key);
    }
}
