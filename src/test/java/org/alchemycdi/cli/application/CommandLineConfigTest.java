package org.alchemycdi.cli.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alchemycdi.internal.config.BindReader;
import org.alchemycdi.internal.config.BindSettings;
import org.alchemycdi.internal.config.ConnectionSettings;
import org.alchemycdi.internal.message.Mistakes;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineConfigTest {

    @TempDir
    Path folder;

    private Config config(String properties, Given given) throws IOException {
        Path file = folder.resolve("META-INF/microprofile-config.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(file, properties);
        return CommandLineConfig.of(new URLClassLoader(new URL[] {folder.toUri().toURL()}), given);
    }

    private static Given given(Optional<String> url, Map<String, String> keys) {
        return new Given(List.of(), Path.of("resources"), Optional.of("users"), url, Optional.of("ann"), keys);
    }

    @Test
    void comesFromTheApplication() throws IOException {
        Config config = config("alchemy.users.url=jdbc:${kind}:mem\nkind=h2", given(Optional.empty(), Map.of()));

        assertThat(config.getValue("alchemy.users.url", String.class)).isEqualTo("jdbc:h2:mem");
    }

    @Test
    void theCommandLineComesFirst() throws IOException {
        Config config = config(
                "alchemy.users.naming=jpa", given(Optional.empty(), Map.of("alchemy.users.naming", "snake_case")));

        assertThat(config.getValue("alchemy.users.naming", String.class)).isEqualTo("snake_case");
    }

    @Test
    void aUrlTakesThePlaceOfTheServersDataSource() throws IOException {
        Config config = config(
                "alchemy.users.datasource=java:/jdbc/users\nalchemy.users.transaction-type=jta",
                given(Optional.of("jdbc:h2:mem:"), Map.of()));
        Mistakes mistakes = new Mistakes();

        BindSettings users = new BindReader(config, mistakes).read().get("users");

        assertThat(mistakes.all()).isEmpty();
        assertThat(users.connection()).isInstanceOfSatisfying(ConnectionSettings.Url.class, url -> {
            assertThat(url.url()).isEqualTo("jdbc:h2:mem:");
            assertThat(url.user()).contains("ann");
            assertThat(url.isJta()).isFalse();
        });
    }
}
