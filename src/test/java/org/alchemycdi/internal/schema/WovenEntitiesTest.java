package org.alchemycdi.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alchemycdi.schema.Schemas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities woven by EclipseLink's build step, on a real database. */
class WovenEntitiesTest {

    private final Schemas schemas = new AttributeSchemas();

    @TempDir
    Path folder;

    private WovenUnit unit;
    private EntityManager entityManager;

    record PlaceSchema(String city, String country) {}

    record NovelSchema(String title) {}

    record WriterSchema(Long id, String name, PlaceSchema place, List<NovelSchema> novels) {}

    record Named(String name) {}

    record NovelWithWriter(String title, Named writer) {}

    @BeforeEach
    void store() throws Exception {
        unit = WovenUnit.in(folder);
        Map<String, ?> data = Map.of(
                "id",
                1,
                "name",
                "Agatha",
                "place",
                Map.of("city", "Torquay", "country", "England"),
                "novels",
                List.of(Map.of("id", 2, "title", "Curtain", "text", "long")));
        entityManager = unit.begin();
        entityManager.persist(schemas.toModel(data, unit.writer()));
        entityManager.flush();
        entityManager.clear();
    }

    @AfterEach
    void close() throws IOException {
        unit.close();
    }

    @Test
    void reallyAreWoven() throws ClassNotFoundException {
        assertThat(unit.writer().getDeclaredMethods())
                .extracting(method -> method.getName())
                .contains("_persistence_get_name", "_persistence_set_name");
        assertThat(unit.novel()).isNotSameAs(WovenLibrary.Novel.class);
    }

    @Test
    void loadLazyRelationsWithoutAccessors() throws ClassNotFoundException {
        Object novel = entityManager.find(unit.novel(), 2L);
        assertThat(unit.isLoaded(novel, "writer")).isFalse();

        NovelWithWriter schema = schemas.toSchema(novel, NovelWithWriter.class);

        assertThat(schema).isEqualTo(new NovelWithWriter("Curtain", new Named("Agatha")));
        assertThat(schemas.toSchema(entityManager.find(unit.writer(), 1L), WriterSchema.class))
                .isEqualTo(new WriterSchema(
                        1L, "Agatha", new PlaceSchema("Torquay", "England"), List.of(new NovelSchema("Curtain"))));
    }

    @Test
    void areNotLoadedByAskingWhatIsPresent() throws ClassNotFoundException {
        Object novel = entityManager.find(unit.novel(), 2L);

        Map<String, Object> present = schemas.present(novel);

        assertThat(present).containsExactly(entry("id", 2L), entry("title", "Curtain"));
        assertThat(unit.isLoaded(novel, "writer")).isFalse();
        assertThat(unit.isLoaded(novel, "text")).isFalse();
    }

    @Test
    void noteTheirChanges() throws ClassNotFoundException {
        Object writer = entityManager.find(unit.writer(), 1L);

        schemas.apply(Map.of("name", "Dame Agatha", "place", Map.of("city", "London")), writer);
        entityManager.flush();
        entityManager.clear();

        WriterSchema stored = schemas.toSchema(entityManager.find(unit.writer(), 1L), WriterSchema.class);
        assertThat(stored.name()).isEqualTo("Dame Agatha");
        assertThat(stored.place()).isEqualTo(new PlaceSchema("London", "England"));
    }
}
