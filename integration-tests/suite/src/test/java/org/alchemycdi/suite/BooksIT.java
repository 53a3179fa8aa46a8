package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Related entities, schemas within schemas, and numbers and truth values that are taken strictly. */
@ExtendWith(NothingStaysOpen.class)
class BooksIT {

    private final Http application = Http.application();
    private String author;
    private String books;

    @BeforeEach
    void createAuthor() {
        author = application
                .post("/authors", "{\"name\":\"Ann\",\"dob\":\"1990-02-28\"}")
                .text("id");
        books = "/authors/" + author + "/books";
    }

    private String json(String id, String title, String pages, boolean isLent) {
        return "{\"id\":\"%s\",\"title\":\"%s\",\"pages\":%s,\"lent\":%s,\"author\":{\"id\":\"%s\",\"name\":\"Ann\",\"dob\":\"1990-02-28\"}}"
                .formatted(id, title, pages, isLent, author);
    }

    @Test
    void bookComesWithItsAuthor() {
        Http.Answer created = application.post(books, "{\"title\":\"One\",\"pages\":224,\"lent\":true}");

        String id = created.text("id");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body()).isEqualTo(json(id, "One", "224", true));
        assertThat(application.get("/books/" + id).body()).isEqualTo(json(id, "One", "224", true));
    }

    @Test
    void bookOfAPageComesWithItsAuthor() {
        String title = "!" + UUID.randomUUID();
        String id =
                application.post(books, "{\"title\":\"%s\"}".formatted(title)).text("id");

        Http.Answer page = application.get("/books");

        assertThat(page.body())
                .startsWith("{\"items\":[{\"id\":")
                .contains(json(id, title, "null", false))
                .matches(".*],\"limit\":20,\"offset\":0,\"total\":\\d+}");
    }

    @Test
    void patchOfABookKeepsItsAuthor() {
        String id = application.post(books, "{\"title\":\"One\",\"pages\":224}").text("id");

        Http.Answer patched = application.patch("/books/" + id, "{\"lent\":true}");

        assertThat(patched.body()).isEqualTo(json(id, "One", "224", true));
    }

    @ParameterizedTest
    @CsvSource({"224, 224", "\"224\", 224", "224.0, 224", "-1, -1", "2147483647, 2147483647", "null, null"})
    void numberThatFitsIsTaken(String written, String pages) {
        Http.Answer created = application.post(books, "{\"title\":\"One\",\"pages\":%s}".formatted(written));

        assertThat(created.body()).isEqualTo(json(created.text("id"), "One", pages, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.7",
                "99999999999",
                "2147483648",
                "-2147483649",
                "\"1.7\"",
                "\"abc\"",
                "\"\"",
                "true",
                "[1]",
                "{\"a\":1}",
                "1e400"
            })
    void numberThatDoesNotFitIsRefused(String written) {
        Http.Answer refused = application.post(books, "{\"title\":\"One\",\"pages\":%s}".formatted(written));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.text("attribute")).isEqualTo("pages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yes\"", "1", "0", "\"\"", "[]", "{}", "null"})
    void truthValueThatIsNoneIsRefused(String written) {
        Http.Answer refused = application.post(books, "{\"title\":\"One\",\"lent\":%s}".formatted(written));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("attribute")).isEqualTo("lent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"One\"]", "{\"a\":\"One\"}", "null"})
    void textThatIsNoneIsRefused(String written) {
        Http.Answer refused = application.post(books, "{\"title\":%s}".formatted(written));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("attribute")).isEqualTo("title");
    }

    @Test
    void bookOfAnUnknownAuthorIsNotFound() {
        Http.Answer refused = application.post("/authors/%s/books".formatted(UUID.randomUUID()), "{\"title\":\"One\"}");

        assertThat(refused.status()).isEqualTo(404);
    }

    @Test
    void authorWhoHasBooksIsNotDeleted() {
        application.post(books, "{\"title\":\"One\"}");

        Http.Answer refused = application.delete("/authors/" + author);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(application.get("/authors/" + author).status()).isEqualTo(200);
    }
}
