package org.alchemycdi.internal.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.alchemycdi.Alchemy;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

/** Ids whose last number stands in a row. */
class GeneratorTablesTest {

    @TempDir
    Path folder;

    @Entity(name = "Letter")
    public static class Letter {
        @Id
        @GeneratedValue
        public Long id;
    }

    @Entity(name = "Parcel")
    public static class Parcel {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "parcels")
        @TableGenerator(name = "parcels", pkColumnValue = "the parcel's")
        public Long id;
    }

    @OnEveryDatabase
    void haveTheRowsThatAnEntityNeeds(DatabaseProduct product) throws IOException {
        try (TestDatabase database = TestDatabase.create(product, folder);
                LiveDatabase live = new LiveDatabase(database, Files.createDirectory(folder.resolve("scripts")))) {
            Draft one = draft(database, live, Letter.class);
            live.run(one.upScript());
            assertThat(draft(database, live, Letter.class).up()).isEmpty();
            Draft two = draft(database, live, Letter.class, Parcel.class);
            live.run(two.upScript());
            assertThat(draft(database, live, Letter.class, Parcel.class).up()).isEmpty();

            save(database);

            live.run(two.downScript());
            assertThat(draft(database, live, Letter.class).up()).isEmpty();
            assertThat(draft(database, live, Letter.class, Parcel.class).up()).isEqualTo(two.up());
            database.execute("delete from letter");
            live.run(one.downScript());
            assertThat(live.catalog()).isEqualTo(Catalog.EMPTY);
        }
    }

    private static Draft draft(TestDatabase database, LiveDatabase live, Class<?>... entities) {
        return live.draft(
                new Entities(database.url(), List.of(entities)), true, Set.of("letter", "parcel", "sequence"));
    }

    private static void save(TestDatabase database) {
        try (Scenario.Running application = Scenario.of()
                .entities(Letter.class, Parcel.class)
                .on("default", database)
                .config("alchemy.default.create-all", "false")
                .start()) {
            application.get(Alchemy.class).inTransaction("default", entityManager -> {
                entityManager.persist(new Letter());
                entityManager.persist(new Parcel());
                return null;
            });
        }
    }
}
