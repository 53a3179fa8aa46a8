package org.alchemycdi.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** The keys that docs/howto/migrations.md shows. */
class DocumentedKeysTest {

    private static final String STEM = "alchemy.users.";

    @Test
    void areAcceptedByFlyway() throws IOException {
        Map<String, String> settings = read("/org/alchemycdi/docs/migrations-keys.properties");

        FluentConfiguration configuration =
                new FlywaySettings("users", settings).configure(getClass().getClassLoader());

        assertThat(configuration.isOutOfOrder()).isTrue();
        assertThat(configuration.getBaselineVersion().getVersion()).isEqualTo("3");
        assertThat(configuration.getPlaceholders()).containsEntry("tenant", "acme");
    }

    private static Map<String, String> read(String resource) throws IOException {
        Properties properties = new Properties();
        try (InputStream text = DocumentedKeysTest.class.getResourceAsStream(resource)) {
            properties.load(text);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name.substring(STEM.length()), properties::getProperty));
    }
}
