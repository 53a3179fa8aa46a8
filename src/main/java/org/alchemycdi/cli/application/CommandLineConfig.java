package org.alchemycdi.cli.application;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.alchemycdi.AlchemyBind;
import org.eclipse.microprofile.config.Config;

/**
 * The configuration of an application as its server would read it: the system properties, the environment, the files of its class
 * path. Before all these comes what is given on the command line.
 */
final class CommandLineConfig {

    // Above the system properties, which have 400.
    private static final int FIRST = 500;
    private static final String NONE = "";

    private CommandLineConfig() {}

    static Config of(ClassLoader classLoader, Given given) {
        return new SmallRyeConfigBuilder()
                .forClassLoader(classLoader)
                .addDefaultSources()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(keys(given), "command line", FIRST))
                .build();
    }

    private static Map<String, String> keys(Given given) {
        Map<String, String> keys = new HashMap<>(given.keys());
        given.url().ifPresent(url -> {
            String stem = "alchemy." + given.bind().orElse(AlchemyBind.DEFAULT) + ".";
            keys.put(stem + "url", url);
            given.user().ifPresent(user -> keys.put(stem + "user", user));
            // An empty value takes away what the application says: there is no server that has these.
            keys.put(stem + "datasource", NONE);
            keys.put(stem + "persistence-unit", NONE);
            keys.put(stem + "transaction-type", NONE);
        });
        return keys;
    }
}
