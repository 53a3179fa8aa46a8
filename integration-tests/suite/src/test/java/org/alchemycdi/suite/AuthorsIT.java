package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service, its pages and its JSON. */
@ExtendWith(NothingStaysOpen.class)
class AuthorsIT {

    private static final String JSON = "application/json";

    private final Http application = Http.application();

    /** A name that no other test has, and that searching finds. */
    private static String newName() {
        return "Author " + UUID.randomUUID();
    }

    private Http.Answer create(String name, String dob) {
        Http.Answer created = application.post("/authors", "{\"name\":\"%s\",\"dob\":\"%s\"}".formatted(name, dob));
        assertThat(created.status()).isEqualTo(200);
        return created;
    }

    private Http.Answer search(String name, int limit, int offset) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return application.get("/search?name=%s&limit=%d&offset=%d".formatted(encoded, limit, offset));
    }

    private static String json(String id, String name, String dob) {
        return "{\"id\":\"%s\",\"name\":\"%s\",\"dob\":%s}".formatted(id, name, dob);
    }

    @Test
    void createdAuthorComesBackAndIsThere() {
        String name = newName();

        Http.Answer created = create(name, "1890-09-15");

        String expected = json(created.text("id"), name, "\"1890-09-15\"");
        assertThat(created.contentType()).startsWith(JSON);
        assertThat(created.body()).isEqualTo(expected);
        assertThat(application.get("/authors/" + created.text("id")).body()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"%s\"}", "{\"name\":\"%s\",\"dob\":null}"})
    void nullIsWritten(String body) {
        String name = newName();

        Http.Answer created = application.post("/authors", body.formatted(name));

        assertThat(created.body()).isEqualTo(json(created.text("id"), name, "null"));
    }

    @Test
    void idOfTheBodyIsKept() {
        String id = UUID.randomUUID().toString();
        String name = newName();

        Http.Answer created = application.post("/authors", "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(id, name));

        assertThat(created.body()).isEqualTo(json(id, name, "null"));
    }

    @Test
    void propertiesThatTheEntityDoesNotHaveAreIgnored() {
        String name = newName();

        Http.Answer created = application.post("/authors", "{\"name\":\"%s\",\"colour\":\"red\"}".formatted(name));

        assertThat(created.status()).isEqualTo(200);
        assertThat(created.body()).isEqualTo(json(created.text("id"), name, "null"));
    }

    @Test
    void emptyTextIsAText() {
        Http.Answer created = application.post("/authors", "{\"name\":\"\"}");

        assertThat(created.body()).isEqualTo(json(created.text("id"), "", "null"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ünïcode ☃", "Émile Żeromski", "村上 春樹", "😀 👩‍🚀 𝄞", "نجيب محفوظ"})
    void textOutsideOfAsciiStaysIntact(String text) {
        String name = text + " " + UUID.randomUUID();

        Http.Answer created = application.post("/authors", "{\"name\":\"%s\"}".formatted(name));

        String expected = json(created.text("id"), name, "null");
        assertThat(created.body()).isEqualTo(expected);
        assertThat(search(name, 10, 0).body()).contains(expected);
    }

    @Test
    void escapesOfJsonAreReadAndWritten() {
        String suffix = UUID.randomUUID().toString();

        Http.Answer created = application.post(
                "/authors", "{\"name\":\"\\u00dc \\\"quoted\\\" <b> back\\\\slash\\n%s\"}".formatted(suffix));

        assertThat(created.body()).contains("\"name\":\"Ü \\\"quoted\\\" <b> back\\\\slash\\n" + suffix + "\"");
    }

    @Test
    void listIsAPageOfTen() {
        IntStream.range(0, 11).forEach(i -> create(newName(), "1900-01-01"));

        Http.Answer page = application.get("/authors");

        String item = "\\{\"id\":\"[0-9a-f-]{36}\",\"name\":\"[^}]*\",\"dob\":(null|\"[0-9-]{10}\")}";
        Pattern expected = Pattern.compile(
                "\\{\"items\":\\[%1$s(,%1$s){9}],\"limit\":10,\"offset\":0,\"total\":\\d{2,}}".formatted(item));
        assertThat(page.contentType()).startsWith(JSON);
        assertThat(page.body()).matches(expected);
    }

    @Test
    void pagesOfTheListStandSideBySide() {
        IntStream.range(0, 4).forEach(i -> create(newName(), "1900-01-01"));

        Http.Answer second = application.get("/authors?currentPage=2&pageSize=2");

        assertThat(second.body()).contains("],\"limit\":2,\"offset\":2,\"total\":");
    }

    @Test
    void searchAnswersThePageInItsOrderWithNulls() {
        String name = newName();
        String first = create(name + " A", "1890-09-15").text("id");
        String second = create(name + " B", "1880-01-31").text("id");
        String third = application
                .post("/authors", "{\"name\":\"%s C\"}".formatted(name))
                .text("id");

        Http.Answer page = search(name + " A", 10, 0);
        Http.Answer withNull = search(name + " C", 10, 0);
        Http.Answer both = search(name, 2, 0);

        assertThat(page.body())
                .isEqualTo("{\"items\":[" + json(first, name + " A", "\"1890-09-15\"")
                        + "],\"limit\":10,\"offset\":0,\"total\":1}");
        assertThat(withNull.body())
                .isEqualTo(
                        "{\"items\":[" + json(third, name + " C", "null") + "],\"limit\":10,\"offset\":0,\"total\":1}");
        assertThat(both.body()).containsSubsequence(first, second).endsWith("],\"limit\":2,\"offset\":0,\"total\":3}");
    }

    @ParameterizedTest
    @CsvSource({"0, 6 5", "2, 4 3", "4, 2 1", "5, 1", "6, ''", "1000, ''"})
    void everyPageKnowsTheTotal(int offset, String expected) {
        String name = newName();
        List<String> days = List.of("1", "2", "3", "4", "5", "6");
        days.forEach(day -> create(name + " " + day, "1900-01-0" + day));

        Http.Answer page = search(name, 2, offset);

        String found = Pattern.compile(name + " (\\d)\"")
                .matcher(page.body())
                .results()
                .map(match -> match.group(1))
                .reduce("", (left, right) -> (left + " " + right).strip());
        assertThat(found).isEqualTo(expected);
        assertThat(page.body()).endsWith("],\"limit\":2,\"offset\":%d,\"total\":6}".formatted(offset));
    }

    @Test
    void emptyPageKnowsItsLimits() {
        assertThat(search(newName(), 10, 0).body()).isEqualTo("{\"items\":[],\"limit\":10,\"offset\":0,\"total\":0}");
    }

    @Test
    void limitOfZeroGivesTheTotalOnly() {
        String name = newName();
        create(name, "1900-01-01");

        assertThat(search(name, 0, 0).body()).isEqualTo("{\"items\":[],\"limit\":0,\"offset\":0,\"total\":1}");
    }

    @Test
    void searchIgnoresCaseAndTakesWildcardsLiterally() {
        String name = newName();
        create(name, "1900-01-01");

        assertThat(search(name.toUpperCase(Locale.ROOT), 10, 0).text("total")).isEqualTo("1");
        assertThat(search(name.replace('-', '_'), 10, 0).text("total")).isEqualTo("0");
        assertThat(search(name + "%", 10, 0).text("total")).isEqualTo("0");
    }

    @Test
    void patchKeepsWhatIsAbsent() {
        String name = newName();
        String id = create(name, "1890-09-15").text("id");

        Http.Answer patched = application.patch("/authors/" + id, "{\"name\":\"%s II\"}".formatted(name));

        String expected = json(id, name + " II", "\"1890-09-15\"");
        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.body()).isEqualTo(expected);
        assertThat(application.get("/authors/" + id).body()).isEqualTo(expected);
    }

    @Test
    void patchWritesExplicitNulls() {
        String name = newName();
        String id = create(name, "1890-09-15").text("id");

        Http.Answer patched = application.patch("/authors/" + id, "{\"dob\":null}");

        assertThat(patched.body()).isEqualTo(json(id, name, "null"));
        assertThat(application.get("/authors/" + id).body()).isEqualTo(json(id, name, "null"));
    }

    @Test
    void patchNeverMovesTheRow() {
        String name = newName();
        String id = create(name, "1890-09-15").text("id");
        String other = UUID.randomUUID().toString();

        Http.Answer patched = application.patch("/authors/" + id, "{\"id\":\"%s\",\"dob\":null}".formatted(other));

        assertThat(patched.body()).isEqualTo(json(id, name, "null"));
        assertThat(application.get("/authors/" + other).status()).isEqualTo(404);
    }

    @Test
    void emptyPatchChangesNothing() {
        String name = newName();
        String id = create(name, "1890-09-15").text("id");

        Http.Answer patched = application.patch("/authors/" + id, "{}");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.body()).isEqualTo(json(id, name, "\"1890-09-15\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":null}", "{\"dob\":\"15/09/1890\"}", "{\"name\":\"x\",\"dob\":7}"})
    void patchThatIsRefusedChangesNothing(String body) {
        String name = newName();
        String id = create(name, "1890-09-15").text("id");

        Http.Answer refused = application.patch("/authors/" + id, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(application.get("/authors/" + id).body()).isEqualTo(json(id, name, "\"1890-09-15\""));
    }

    @Test
    void deleteAnswersWhatWasThere() {
        String name = newName();
        String id = create(name, "1890-09-15").text("id");

        Http.Answer deleted = application.delete("/authors/" + id);

        assertThat(deleted.body()).isEqualTo(json(id, name, "\"1890-09-15\""));
        assertThat(application.get("/authors/" + id).status()).isEqualTo(404);
    }
}
