package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that are schemas: read strictly on every server, with their own names, and validated. */
@ExtendWith(NothingStaysOpen.class)
class SchemasIT {

    private final Http application = Http.application();

    private String create(String name) {
        return application
                .post("/probe/schemas", "{\"full_name\":\"%s\",\"dob\":\"1890-09-15\"}".formatted(name))
                .text("id");
    }

    @Test
    void bodyIsReadByTheNamesThatItsAnnotationsGive() {
        String name = Probes.newName();

        Http.Answer created = application.post("/probe/schemas", "{\"full_name\":\"%s\",\"dob\":null}".formatted(name));

        assertThat(created.status()).isEqualTo(200);
        assertThat(created.text("name")).isEqualTo(name);
        assertThat(created.body()).contains("\"dob\":null");
    }

    @ParameterizedTest
    @CsvSource({"yesterday", "5", "true"})
    void whatCannotBeADateIsRefusedWithItsPath(String wrong) {
        String json =
                "{\"full_name\":\"Agatha\",\"dob\":%s}".formatted(wrong.equals("yesterday") ? "\"yesterday\"" : wrong);

        Http.Answer refused = application.post("/probe/schemas", json);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("attribute")).isEqualTo("dob");
    }

    @Test
    void whatIsNoObjectIsRefused() {
        assertThat(application.post("/probe/schemas", "[1]").status()).isEqualTo(400);
        assertThat(application.post("/probe/schemas", "{").status()).isEqualTo(400);
    }

    @Test
    void patchChangesOnlyWhatIsThere() {
        String id = create("Agatha");
        String name = Probes.newName();

        Http.Answer named = application.patch("/probe/schemas/" + id, "{\"full_name\":\"%s\"}".formatted(name));
        Http.Answer unborn = application.patch("/probe/schemas/" + id, "{\"dob\":null}");

        assertThat(named.body())
                .isEqualTo("{\"id\":\"%s\",\"name\":\"%s\",\"dob\":\"1890-09-15\"}".formatted(id, name));
        assertThat(unborn.body()).isEqualTo("{\"id\":\"%s\",\"name\":\"%s\",\"dob\":null}".formatted(id, name));
    }

    @Test
    void constraintsOfABodyAreAsked() {
        Http.Answer refused = application.post("/probe/schemas", "{\"full_name\":\"x\",\"dob\":\"2890-09-15\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("code")).isEqualTo("ALCH0518");
        assertThat(refused.text("attribute")).isEqualTo("dob");
        assertThat(refused.body()).contains("dob ").contains("full_name ");
    }

    @Test
    void constraintsOfAPatchAreAskedForWhatIsThere() {
        String id = create("Agatha");

        Http.Answer refused = application.patch("/probe/schemas/" + id, "{\"full_name\":\"x\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("attribute")).isEqualTo("full_name");
    }

    @Test
    void parameterAloneMakesABodyStrict() {
        String id = create("Agatha");

        Http.Answer refused = application.put("/probe/schemas/" + id, "{\"name\":\"Anna\",\"dob\":\"soon\"}");
        Http.Answer updated = application.put("/probe/schemas/" + id, "{\"name\":\"Anna\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("attribute")).isEqualTo("dob");
        assertThat(updated.text("name")).isEqualTo("Anna");
    }

    @Test
    void relationsAreReadByColumnsAndByEntities() {
        String name = Probes.newName();
        String id = create(name);
        application.post("/authors/" + id + "/books", "{\"title\":\"One\"}");
        application.post("/authors/" + id + "/books", "{\"title\":\"Two\"}");

        Http.Answer flat = application.get("/probe/schemas/books-of/" + name);
        Http.Answer nested = application.get("/probe/schemas/entities-of/" + name);

        assertThat(flat.body())
                .contains("{\"title\":\"One\",\"author\":\"%s\"}".formatted(name))
                .contains("{\"title\":\"Two\",\"author\":\"%s\"}".formatted(name));
        assertThat(nested.body().split("\"name\":\"" + name, -1)).hasSize(3);
    }
}
