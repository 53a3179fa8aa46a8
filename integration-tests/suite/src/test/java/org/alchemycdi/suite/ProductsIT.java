package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A route whose method is a transaction of the server, on a bind that joins it. */
@ExtendWith(NothingStaysOpen.class)
class ProductsIT {

    private final Http application = Http.application();

    @Test
    void createdProductIsListed() {
        String name = Probes.newName();

        Http.Answer created = application.post("/products", "{\"name\":\"%s\",\"price\":12.30}".formatted(name));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body()).matches("\\{\"id\":\\d+,\"name\":\"" + name + "\",\"price\":\"?12\\.30\"?}");
        assertThat(application.get("/products").body()).contains(created.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"cheap\"", "[]", "true"})
    void priceThatIsNoNumberIsRefused(String price) {
        String name = Probes.newName();

        Http.Answer refused = application.post("/products", "{\"name\":\"%s\",\"price\":%s}".formatted(name, price));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("attribute")).isEqualTo("price");
        assertThat(application.get("/products").body()).doesNotContain(name);
    }
}
