package org.alchemycdi.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.alchemycdi.Alchemy;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonConverterTest {

    private static final JsonObject DOCUMENT = Json.createObjectBuilder()
            .add("name", "Ann \"😀\"")
            .add("price", new BigDecimal("12345678901234567890.125"))
            .add("parts", Json.createArrayBuilder().add(1).add(true).addNull())
            .build();

    @TempDir
    Path folder;

    private static Scenario.Running start(TestDatabase database) {
        return Scenario.of()
                .entities(Preferences.class)
                .config("alchemy.default.url", database.url())
                .config("alchemy.default.create-all", "true")
                .config("alchemy.default.commit-mode", "autocommit")
                .start();
    }

    private static Settings settings(String... tags) {
        return new Settings(
                "dark",
                12,
                new BigDecimal("1.10"),
                Optional.of(LocalDate.of(2024, 2, 29)),
                Instant.parse("1969-12-31T23:59:59.999999999Z"),
                new ArrayList<>(List.of(tags)),
                new Settings.Limits(Long.MAX_VALUE, 0.1));
    }

    private static UUID create(Scenario.Running app, Consumer<Preferences> content) {
        return app.inTransaction(entityManager -> {
            Preferences preferences = new Preferences();
            content.accept(preferences);
            entityManager.persist(preferences);
            return preferences.getId();
        });
    }

    private static Preferences read(Scenario.Running app, UUID id) {
        return app.inTransaction(entityManager -> entityManager.find(Preferences.class, id));
    }

    private static void change(Scenario.Running app, UUID id, Consumer<Preferences> change) {
        app.inTransaction(entityManager -> {
            change.accept(entityManager.find(Preferences.class, id));
            return null;
        });
    }

    @OnEveryDatabase
    void readsWhatItWrote(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            UUID id = create(app, preferences -> {
                preferences.document = DOCUMENT;
                preferences.steps = DOCUMENT.getJsonArray("parts");
                preferences.anything = Json.createValue("text");
                preferences.flags = Map.of("text", "a", "whole", 7L, "half", 0.5, "list", List.of(true, "b"));
                preferences.settings = settings("a", "b");
                preferences.limits = List.of(new Settings.Limits(1L, 0.25));
            });

            Preferences read = read(app, id);

            assertThat(read.document).isEqualTo(DOCUMENT);
            assertThat(read.steps).isEqualTo(DOCUMENT.getJsonArray("parts"));
            assertThat(read.anything).isEqualTo(Json.createValue("text"));
            assertThat(read.flags).isEqualTo(Map.of("text", "a", "whole", 7L, "half", 0.5, "list", List.of(true, "b")));
            assertThat(read.settings).isEqualTo(settings("a", "b"));
            assertThat(read.limits).containsExactly(new Settings.Limits(1L, 0.25));
        }
    }

    @OnEveryDatabase
    void keepsNullApartFromTheNullOfJson(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            UUID none = create(app, preferences -> {});
            UUID jsonNull = create(app, preferences -> preferences.anything = JsonValue.NULL);

            assertThat(read(app, none)).hasAllNullFieldsOrPropertiesExcept("id", "version");
            assertThat(read(app, jsonNull).anything).isEqualTo(JsonValue.NULL);
            assertThat(database.query("select count(*) from preferences where anything is null"))
                    .containsExactly("1");
        }
    }

    @OnEveryDatabase
    void givesTheColumnTheTypeThatTheDatabaseHasForJson(DatabaseProduct product) throws SQLException {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            assertThat(app.statistics()).hasSize(1);

            for (String column : List.of("document", "steps", "anything", "flags", "settings", "limits")) {
                assertThat(typeOf(database, column)).as(column).isEqualToIgnoringCase(jsonTypeOf(product));
            }
        }
    }

    private static String jsonTypeOf(DatabaseProduct product) {
        return switch (product) {
            case H2 -> "JSON";
            case POSTGRESQL -> "JSONB";
            case SQLITE -> "TEXT";
            // Its JSON is a name for this.
            case MARIADB -> "LONGTEXT";
            case OTHER -> throw new IllegalArgumentException();
        };
    }

    private static String typeOf(TestDatabase database, String column) throws SQLException {
        try (Connection connection = database.connect();
                ResultSet columns = connection.getMetaData().getColumns(null, null, null, null)) {
            while (columns.next()) {
                if (columns.getString("COLUMN_NAME").equalsIgnoreCase(column)
                        && columns.getString("TABLE_NAME").equalsIgnoreCase("preferences")) {
                    return columns.getString("TYPE_NAME");
                }
            }
        }
        return "";
    }

    @OnEveryDatabase
    void writesWhatWasReplaced(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            UUID id = create(app, preferences -> {
                preferences.document = DOCUMENT;
                preferences.settings = settings("a");
            });

            change(app, id, preferences -> {
                preferences.document = JsonValue.EMPTY_JSON_OBJECT;
                preferences.settings = settings("b");
            });

            Preferences read = read(app, id);
            assertThat(read.document).isEmpty();
            assertThat(read.settings).isEqualTo(settings("b"));
        }
    }

    @OnEveryDatabase
    void writesWhatWasChangedInPlace(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            UUID id = create(app, preferences -> {
                preferences.flags = new LinkedHashMap<>(Map.of("beta", false));
                preferences.settings = settings("a");
            });

            change(app, id, preferences -> {
                preferences.flags.put("beta", true);
                preferences.settings.tags().add("b");
            });

            Preferences read = read(app, id);
            assertThat(read.flags).isEqualTo(Map.of("beta", true));
            assertThat(read.settings.tags()).containsExactly("a", "b");
        }
    }

    /** Also what is changed after it was persisted and before it was read again. */
    @OnEveryDatabase
    void writesWhatWasChangedInPlaceInTheTransactionThatCreatedIt(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            UUID id = app.inTransaction(entityManager -> {
                Preferences preferences = new Preferences();
                preferences.flags = new LinkedHashMap<>(Map.of("beta", false));
                entityManager.persist(preferences);
                entityManager.flush();
                preferences.flags.put("beta", true);
                return preferences.getId();
            });

            assertThat(read(app, id).flags).isEqualTo(Map.of("beta", true));
        }
    }

    @OnEveryDatabase
    void writesNothingThatHasNotChanged(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            UUID id = create(app, preferences -> {
                preferences.document = DOCUMENT;
                preferences.flags = Map.of("b", 1, "a", new BigDecimal("2.50"), "long name", "x");
                preferences.settings = settings("a", "b");
            });

            change(app, id, preferences -> {
                preferences.flags = new LinkedHashMap<>(preferences.flags);
                preferences.settings = settings("a", "b");
            });

            assertThat(read(app, id).version).isEqualTo(1);
        }
    }

    @OnEveryDatabase
    void keepsMomentsBesideIt(DatabaseProduct product) {
        Instant moment = Instant.parse("1969-12-31T23:59:59.999999Z");
        OffsetDateTime elsewhere = OffsetDateTime.of(2025, 3, 9, 12, 30, 0, 0, ZoneOffset.ofHoursMinutes(5, 30));
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            UUID id = create(app, preferences -> {
                preferences.changedAt = moment;
                preferences.validUntil = elsewhere;
            });

            Preferences read = read(app, id);

            assertThat(read.changedAt).isEqualTo(moment);
            assertThat(read.validUntil).isEqualTo(elsewhere.withOffsetSameInstant(ZoneOffset.UTC));
        }
    }

    @Test
    void takesTheDataOfARequest() {
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.H2, folder);
                Scenario.Running app = start(database)) {
            JsonObject body = Json.createObjectBuilder()
                    .add("document", DOCUMENT)
                    .add("flags", Json.createObjectBuilder().add("beta", true))
                    .add(
                            "settings",
                            Json.createObjectBuilder().add("theme", "light").add("fontSize", "9"))
                    .build();

            UUID id = app.committing(running -> running.get(Alchemy.class)
                    .service(Preferences.class)
                    .create(body)
                    .getId());
            Preferences read = read(app, id);
            assertThat(read.document).isEqualTo(DOCUMENT);
            assertThat(read.flags).isEqualTo(Map.of("beta", true));
            assertThat(read.settings.theme()).isEqualTo("light");
            assertThat(read.settings.fontSize()).isEqualTo(9);
        }
    }

    @Test
    void refusesWhatStandsInTheDatabaseAndIsNone() {
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.SQLITE, folder);
                Scenario.Running app = start(database)) {
            UUID id = create(app, preferences -> preferences.settings = settings());

            for (String wrong : List.of("{\"fontSize\":\"twelve\"}", "[1]", "{", "", "{\"fontSize\":null}")) {
                database.execute("update preferences set settings = '%s'".formatted(wrong));

                assertThatThrownBy(() -> read(app, id))
                        .isInstanceOf(AlchemyException.class)
                        .isNotInstanceOf(InvalidRequestException.class)
                        .hasMessage("ALCH0227: the JSON in a column cannot be read as Settings; the cause says why.");
            }
        }
    }

    @Test
    void refusesToWriteWhatJsonCannotSay() {
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.H2, folder);
                Scenario.Running app = start(database)) {
            assertThatThrownBy(() -> create(app, preferences -> preferences.flags = Map.of("half", Double.NaN)))
                    .satisfies(failure -> assertThat(root(failure)).hasMessageStartingWith("ALCH0228: NaN"));
            assertThatThrownBy(() -> create(
                            app,
                            preferences ->
                                    preferences.limits = List.of(new Settings.Limits(1L, Double.NEGATIVE_INFINITY))))
                    .satisfies(failure -> assertThat(root(failure)).hasMessageStartingWith("ALCH0228: -Infinity"));
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** Which type it is must stand in its own declaration. */
    static class Open<T> extends JsonConverter<T> {}

    static class Closed extends Open<Settings> {}

    @Test
    void mustSayItsTypeItself() {
        assertThatThrownBy(Closed::new)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Open does not say what it converts");
    }
}
