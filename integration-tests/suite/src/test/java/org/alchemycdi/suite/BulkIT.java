package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many rows at once, and rows that are found by their natural key. */
@ExtendWith(NothingStaysOpen.class)
class BulkIT {

    private static final int CLIENTS = 16;

    private final Http application = Http.application();
    private final String prefix = UUID.randomUUID().toString();

    private String row(int number, String title, int price) {
        return "{\"sku\":\"%s-%d\",\"title\":\"%s\",\"price\":%d}".formatted(prefix, number, title, price);
    }

    private static String rows(String... rows) {
        return "{\"rows\":[" + String.join(",", rows) + "]}";
    }

    private String list() {
        return application.get("/probe/bulk/" + prefix).body();
    }

    @Test
    void manyAreCreatedInTheirOrder() {
        Http.Answer created = application.post("/probe/bulk", rows(row(2, "B", 20), row(1, "A", 10)));

        assertThat(created.status()).isEqualTo(200);
        assertThat(created.body().indexOf(prefix + "-2"))
                .isLessThan(created.body().indexOf(prefix + "-1"));
        assertThat(list()).contains(prefix + "-1").contains(prefix + "-2");
    }

    @Test
    void oneThatIsRefusedLeavesNothingBehind() {
        Http.Answer wrong = application.post(
                "/probe/bulk", rows(row(1, "A", 10), row(2, "B", 20).replace(":20}", ":\"dear\"}")));
        Http.Answer twice = application.post("/probe/bulk", rows(row(1, "A", 10), row(1, "B", 20)));

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text("attribute")).isEqualTo("price");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(list()).isEqualTo("[]");
    }

    @Test
    void manyAreChangedOrCreatedByTheirNaturalKey() {
        application.post("/probe/bulk", rows(row(1, "A", 10), row(2, "B", 20)));

        Http.Answer upserted = application.put(
                "/probe/bulk",
                rows(
                        "{\"sku\":\"%s-2\",\"price\":21}".formatted(prefix),
                        "{\"sku\":\"%s-3\",\"title\":\"C\",\"slug\":\"%s-3\",\"price\":30}".formatted(prefix, prefix)));

        assertThat(upserted.status()).isEqualTo(200);
        assertThat(list())
                .contains("\"title\":\"A\",\"price\":10")
                .contains("\"title\":\"B\",\"price\":21")
                .contains("\"title\":\"C\",\"price\":30");
    }

    @Test
    void whoeverComesAtTheSameTimeFindsOneRow() {
        String path = "/probe/bulk/" + prefix;

        List<Integer> statuses = IntStream.range(0, CLIENTS)
                .parallel()
                .mapToObj(client -> application
                        .put(path, "{\"title\":\"T\",\"price\":%d}".formatted(client))
                        .status())
                .toList();

        assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(list().split("\"sku\"")).hasSize(2);
    }

    @Test
    void whatIsFoundIsChangedOnlyIfItDiffers() {
        application.post("/probe/bulk", rows(row(1, "A", 10)));
        String path = "/probe/bulk/" + prefix + "-1";

        assertThat(application.patch(path, "{\"price\":11}").text("updated")).isEqualTo("true");
        assertThat(application.patch(path, "{\"price\":11}").text("updated")).isEqualTo("false");
        assertThat(application.patch(path + "0", "{\"price\":11}").status()).isEqualTo(404);
    }

    @Test
    void manyAreDeletedByIdAndByCondition() {
        String created = application
                .post("/probe/bulk", rows(row(1, prefix, 10), row(2, "B", 20), row(3, "C", 30)))
                .body();
        assertThat(created).contains(prefix);

        Http.Answer byId = application.post("/probe/bulk/delete", rows("\"" + prefix + "\"", "\"nobody\""));
        Http.Answer byCondition = application.post("/probe/bulk/delete-cheaper-than/25/" + prefix);

        assertThat(byId.body()).contains(prefix + "-1").doesNotContain(prefix + "-2");
        assertThat(byCondition.body()).contains(prefix + "-2").doesNotContain(prefix + "-3");
        assertThat(list()).contains(prefix + "-3").doesNotContain(prefix + "-2");
    }
}
