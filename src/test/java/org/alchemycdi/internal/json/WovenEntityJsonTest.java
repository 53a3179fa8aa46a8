package org.alchemycdi.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alchemycdi.internal.schema.AttributeSchemas;
import org.alchemycdi.internal.schema.WovenUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An entity that is answered without a schema must not start queries. */
class WovenEntityJsonTest {

    @TempDir
    Path folder;

    @Test
    void leavesOutWhatIsNotLoaded() throws Exception {
        try (WovenUnit unit = WovenUnit.in(folder);
                JsonWriter writer = new JsonWriter()) {
            EntityManager entityManager = unit.begin();
            entityManager.persist(new AttributeSchemas()
                    .toModel(
                            Map.of("id", 1, "novels", List.of(Map.of("id", 2, "title", "Curtain", "text", "long"))),
                            unit.writer()));
            entityManager.flush();
            entityManager.clear();

            Object novel = entityManager.find(unit.novel(), 2L);

            assertThat(writer.toText(novel)).isEqualTo("{\"id\":2,\"title\":\"Curtain\"}");
            assertThat(unit.isLoaded(novel, "text")).isFalse();
            assertThat(writer.toText(entityManager.find(unit.writer(), 1L)))
                    .isEqualTo("{\"id\":1,\"name\":null,\"place\":null}");
        }
    }
}
