package org.alchemycdi.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.model.UuidBase;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

/** Whether something was different is asked of values, not of the objects that hold them. */
class UpdatedTest {

    @TempDir
    Path folder;

    @Singleton
    public static class Houses {

        @Inject
        RepositoryService<House> houses;
    }

    @Entity
    public static class House extends UuidBase {
        byte[] photo;

        @Embedded
        Address address;

        @ElementCollection
        List<Room> rooms = new ArrayList<>();
    }

    @Embeddable
    public static class Address {
        String street;

        @Embedded
        Town town;
    }

    @Embeddable
    public static class Town {
        String city;
    }

    @Embeddable
    public static class Room {
        String name;
    }

    @OnEveryDatabase
    void isAskedOfEmbeddablesArraysAndElements(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = Scenario.of(Houses.class)
                        .entities(House.class)
                        .on("default", database)
                        .config("alchemy.default.commit-mode", "autocommit")
                        .start()) {
            RepositoryService<House> houses = app.get(Houses.class).houses;
            Map<String, Object> given = Map.of(
                    "photo", "AQID",
                    "address", Map.of("street", "Via Appia", "town", Map.of("city", "Rome")),
                    "rooms", List.of(Map.of("name", "Hall")));
            UUID id = app.committing(running -> houses.create(given).getId());

            assertThat(isUpdated(app, id, given)).isFalse();
            assertThat(isUpdated(app, id, Map.of("photo", "AQIE"))).isTrue();
            assertThat(isUpdated(app, id, Map.of("address", Map.of("street", "Via Sacra"))))
                    .isTrue();
            assertThat(isUpdated(app, id, Map.of("address", Map.of("town", Map.of("city", "Bari")))))
                    .isTrue();
            assertThat(isUpdated(app, id, Map.of("address", Map.of("town", Map.of("city", "Bari")))))
                    .isFalse();
            assertThat(isUpdated(app, id, Map.of("rooms", List.of(Map.of("name", "Loft")))))
                    .isTrue();
        }
    }

    private static boolean isUpdated(Scenario.Running app, UUID id, Map<String, Object> values) {
        return app.committing(running -> {
            Map<String, Object> keyed = new LinkedHashMap<>(values);
            keyed.put("id", id);
            return running.get(Houses.class).houses.getAndUpdate(keyed).updated();
        });
    }
}
