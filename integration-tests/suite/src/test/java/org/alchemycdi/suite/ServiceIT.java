package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The methods of a service that the sample does not need, with data of every shape. */
@ExtendWith(NothingStaysOpen.class)
class ServiceIT {

    private final Http application = Http.application();

    private String create(String name) {
        return application
                .post("/authors", "{\"name\":\"%s\",\"dob\":\"1890-09-15\"}".formatted(name))
                .text("id");
    }

    private static String json(String id, String name, String dob) {
        return "{\"id\":\"%s\",\"name\":\"%s\",\"dob\":%s}".formatted(id, name, dob);
    }

    @Test
    void collectionOfIdsFindsItsRows() {
        String name = Probes.newName();
        String second = create(name + "-2");
        String first = create(name + "-1");

        Http.Answer found =
                application.get("/probe/service/by-id?id=%s&id=%s&id=%s".formatted(second, UUID.randomUUID(), first));

        assertThat(found.body())
                .isEqualTo("[" + json(first, name + "-1", "\"1890-09-15\"") + ","
                        + json(second, name + "-2", "\"1890-09-15\"") + "]");
    }

    @Test
    void emptyCollectionFindsNothing() {
        create(Probes.newName());

        assertThat(application.get("/probe/service/by-id").body()).isEqualTo("[]");
    }

    @Test
    void idThatCannotBeOneIsRefusedInACollectionToo() {
        Http.Answer refused = application.get("/probe/service/by-id?id=not-a-uuid");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("attribute")).isEqualTo("id");
    }

    @Test
    void rowsAreCounted() {
        String name = Probes.newName();
        create(name + "-1");
        create(name + "-2");

        assertThat(application.get("/probe/service/counted?name=" + name).body())
                .isEqualTo("[2,true]");
        assertThat(application
                        .get("/probe/service/counted?name=" + Probes.newName())
                        .body())
                .isEqualTo("[0,false]");
    }

    @Test
    void oneOrNoneIsOneOrNone() {
        String name = Probes.newName();
        String id = create(name);

        assertThat(application.get("/probe/service/one-or-none?name=" + name).body())
                .isEqualTo(json(id, name, "\"1890-09-15\""));
        assertThat(application
                        .get("/probe/service/one-or-none?name=" + Probes.newName())
                        .body())
                .isEqualTo("null");
    }

    @Test
    void beanIsASchemaToo() {
        String name = Probes.newName();
        String id = create(name);

        assertThat(application.get("/probe/service/bean/" + id).body())
                .isEqualTo("{\"id\":\"%s\",\"name\":\"%s\"}".formatted(id, name));
    }

    @Test
    void bodyMayCarryTheId() {
        String name = Probes.newName();
        String id = create(Probes.newName());

        Http.Answer updated =
                application.put("/probe/service/by-body", "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(id, name));

        assertThat(updated.body()).isEqualTo(json(id, name, "\"1890-09-15\""));
    }

    @Test
    void bodyWithoutAnIdIsRefused() {
        Http.Answer refused = application.put("/probe/service/by-body", "{\"name\":\"x\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("attribute")).isEqualTo("id");
    }

    @Test
    void nullsOfASchemaCountAsAbsent() {
        String name = Probes.newName();
        String id = create(Probes.newName());

        Http.Answer updated = application.put("/probe/service/by-schema/%s?name=%s".formatted(id, name), "");

        assertThat(updated.body()).isEqualTo(json(id, name, "\"1890-09-15\""));
    }

    @Test
    void nullsThatAPatchHoldsAreWritten() {
        String name = Probes.newName();
        String id = create(Probes.newName());

        Http.Answer updated = application.put("/probe/service/by-patch/%s?name=%s".formatted(id, name), "");

        assertThat(updated.body()).isEqualTo(json(id, name, "null"));
    }

    @Test
    void valuesOfAMapAreCoerced() {
        String name = Probes.newName();
        String id = create(Probes.newName());

        Http.Answer updated = application.put("/probe/service/by-map/%s?name=%s".formatted(id, name), "");

        assertThat(updated.body()).isEqualTo(json(id, name, "\"2000-12-31\""));
    }
}
