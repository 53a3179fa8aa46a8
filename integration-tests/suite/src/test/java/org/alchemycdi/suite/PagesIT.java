package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages by cursor, and filters that a client writes. */
@ExtendWith(NothingStaysOpen.class)
class PagesIT {

    private static final Pattern SKU = Pattern.compile("\"sku\":\"[^\"]*-(\\d)\"");

    private final Http application = Http.application();
    private final String prefix = UUID.randomUUID().toString();

    @BeforeEach
    void fill() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String price = i == 2 ? "null" : String.valueOf(10 * (i / 2));
            rows.add("{\"sku\":\"%s-%d\",\"title\":\"T\",\"price\":%s}".formatted(prefix, i, price));
        }
        application.post("/probe/bulk", "{\"rows\":[" + String.join(",", rows) + "]}");
    }

    private Http.Answer page(String query) {
        return application.get("/probe/pages/cursor/" + prefix + query);
    }

    private static List<String> numbers(Http.Answer page) {
        return SKU.matcher(page.body())
                .results()
                .map(MatchResult::group)
                .map(sku -> sku.substring(sku.length() - 2, sku.length() - 1))
                .toList();
    }

    @Test
    void pagesAreWalkedForwardAndBack() {
        List<String> walked = new ArrayList<>();
        Http.Answer page = page("?order=desc");
        walked.addAll(numbers(page));
        while (!page.text("next").equals("null")) {
            page = page("?order=desc&cursor=" + page.text("next"));
            walked.addAll(numbers(page));
        }
        Http.Answer before = page("?order=desc&cursor=" + page.text("previous"));

        assertThat(walked).hasSize(5).doesNotHaveDuplicates().startsWith("2", "4", "3");
        assertThat(numbers(before)).isEqualTo(walked.subList(2, 4));
    }

    @Test
    void aPageIsWrittenInItsOrder() {
        String json = page("").body();

        assertThat(json)
                .startsWith("{\"items\":[{\"sku\":")
                .matches(".*],\"limit\":2,\"next\":\"[\\w-]+\",\"previous\":null,\"total\":5}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?cursor=nonsense", "?cursor=AAAA", "?cursor="})
    void aCursorOfNobodyIsRefused(String query) {
        Http.Answer refused = page(query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("code")).isEqualTo("ALCH0450");
        assertThat(refused.text("attribute")).isEqualTo("cursor");
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        String next = page("?order=asc").text("next");

        assertThat(page("?order=desc&cursor=" + next).status()).isEqualTo(400);
        assertThat(page("?order=asc&limit=3&cursor=" + next).status()).isEqualTo(200);
    }

    @Test
    void aTreeOfFiltersIsRead() {
        String author = application
                .post("/authors", "{\"name\":\"%s\"}".formatted(prefix))
                .text("id");
        application.post("/authors/" + author + "/books", "{\"title\":\"%s One\",\"pages\":10}".formatted(prefix));
        application.post("/authors/" + author + "/books", "{\"title\":\"%s Two\",\"pages\":20}".formatted(prefix));

        Http.Answer found = application.post("/probe/pages/filter", """
                {"and_":[{"type":"comparison","field_name":"author.name","operator":"eq","value":"%s"},
                {"or_":[{"type":"comparison","field_name":"pages","operator":"ge","value":20},
                {"type":"search","field_name":"title","value":"nobody"}]}]}""".formatted(prefix));

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body()).isEqualTo("[{\"title\":\"%s Two\"}]".formatted(prefix));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"and_\":[{\"type\":\"magic\"}]}",
                "{\"and_\":[{\"type\":\"null\",\"field_name\":\"author.dob\"}]}",
                "{\"and_\":[{\"type\":\"null\",\"field_name\":\"nonsense\"}]}",
                "{\"and_\":[{\"type\":\"comparison\",\"field_name\":\"pages\",\"operator\":\"eq\",\"value\":\"many\"}]}",
                "{\"xor_\":[]}",
                "[]"
            })
    void aTreeThatIsNotUnderstoodIsRefused(String tree) {
        Http.Answer refused = application.post("/probe/pages/filter", tree);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.contentType()).startsWith("application/problem+json");
    }
}
