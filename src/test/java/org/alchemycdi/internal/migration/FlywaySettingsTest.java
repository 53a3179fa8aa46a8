package org.alchemycdi.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.alchemycdi.ImproperConfigurationException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlywaySettingsTest {

    @Test
    void looksInTheFolderOfTheBind() {
        assertThat(configure(Map.of()).getLocations())
                .extracting(Object::toString)
                .containsExactly("classpath:db/migration/users");
    }

    @Test
    void handsEverythingToFlyway() {
        FluentConfiguration configuration = configure(Map.of(
                "flyway.locations",
                "classpath:a,classpath:b",
                "flyway.mixed",
                "true",
                "flyway.table",
                "history",
                "flyway.placeholders.one",
                "1",
                "flyway.placeholders.two",
                "2"));

        assertThat(configuration.getLocations()).hasSize(2);
        assertThat(configuration.isMixed()).isTrue();
        assertThat(configuration.getTable()).isEqualTo("history");
        assertThat(configuration.getPlaceholders()).containsEntry("one", "1").containsEntry("two", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flyway.out-of-order", "flyway.outoforder", "flyway.outOfOrder"})
    void takesKeysAsOursAndAsEnvironmentVariablesAreWritten(String key) {
        assertThat(configure(Map.of(key, "true")).isOutOfOrder()).isTrue();
    }

    @Test
    void namesTheKeyThatWasMeant() {
        assertThat(failure("flyway.outOfOder", "true"))
                .hasMessageStartingWith("ALCH0312")
                .hasMessageContainingAll("\"alchemy.users.flyway.outOfOder\"", "\"alchemy.users.flyway.outOfOrder\"");
    }

    @Test
    void guessesNothingFarFetched() {
        assertThat(failure("flyway.nonsense.of.mine", "true"))
                .hasMessageStartingWith("ALCH0312")
                .hasMessageNotContainingAny("Did you mean");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flyway.cherryPick",
                "flyway.licenseKey",
                "flyway.postgresql.nonsense",
                "flyway.cleanOnValidationError"
            })
    void refusesWhatTheOpenSourceEditionLacks(String key) {
        assertThat(failure(key, "x")).hasMessageStartingWith("ALCH0312").hasMessageContaining(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flyway.outOfOrder",
                "flyway.lockRetryCount",
                "flyway.locations",
                "flyway.postgresql.transactional.lock"
            })
    void refusesValuesWithoutPrintingThem(String key) {
        assertThat(failure(key, "s3cret:x"))
                .hasMessageStartingWith("ALCH0313")
                .hasMessageContaining("alchemy.users." + key)
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flyway.url",
                "flyway.user",
                "flyway.password",
                "flyway.connectRetries",
                "flyway.jdbcProperties.ssl"
            })
    void refusesWhatWouldConnectElsewhere(String key) {
        assertThat(failure(key, "s3cret"))
                .hasMessageStartingWith("ALCH0314")
                .hasMessageContaining("alchemy.users." + key)
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @FieldSource("org.alchemycdi.internal.migration.FlywaySettings#KNOWN")
    void suggestsOnlyWhatFlywayKnows(String key) {
        Throwable refusal = catchThrowable(() -> configure(Map.of("flyway." + key, "x")));

        if (refusal != null) {
            assertThat(refusal).hasMessageStartingWith("ALCH0313");
        }
    }

    @Test
    void keepsTheLoggersThatAreAskedFor() {
        assertThat(configure(Map.of("flyway.loggers", "slf4j")).getLoggers()).containsExactly("slf4j");
        assertThat(configure(Map.of()).getLoggers()).containsExactly(FlywayLogs.class.getName());
    }

    @Test
    void namesTheModuleThatIsMissing() {
        FlywayException unsupported = catchThrowableOfType(
                FlywayException.class, () -> configure(Map.of()).dataSource("jdbc:other:x", "", ""));

        assertThat(new MigrationFailures("users", configure(Map.of()).load()).explain(unsupported))
                .hasMessageStartingWith("ALCH0311")
                .hasMessageContaining("\"users\"")
                .hasCause(unsupported);
    }

    private static FluentConfiguration configure(Map<String, String> settings) {
        return new FlywaySettings("users", settings).configure(FlywaySettingsTest.class.getClassLoader());
    }

    private static ImproperConfigurationException failure(String key, String value) {
        return catchThrowableOfType(ImproperConfigurationException.class, () -> configure(Map.of(key, value)));
    }
}
