package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors are answered with problem details, which tell nothing of the inside. */
@ExtendWith(NothingStaysOpen.class)
class ProblemsIT {

    /** SQL, names of classes, stack frames, and what the driver calls its errors. */
    private static final Pattern INSIDE = Pattern.compile(
            "SELECT|INSERT|UPDATE|DELETE|VALUES|CONSTRAINT|PUBLIC\\.|SQL|\\b(org|com|java|jakarta|javax)\\.|Exception"
                    + "|\\bat [a-z]+\\.|violation|ECLIPSELINK|EclipseLink|Yasson|RESTEASY|Jersey|H2");

    private final Http application = Http.application();
    private final Probes probes = Probes.application();

    private static void assertProblem(Http.Answer answer, int status, String title) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body())
                .startsWith("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\""
                        .formatted(title, status));
        assertThat(answer.text("code")).matches("ALCH0\\d{3}");
        assertThat(answer.body()).doesNotContainPattern(INSIDE);
    }

    private static void assertRefused(Http.Answer answer, String attribute) {
        assertProblem(answer, 400, "Bad Request");
        assertThat(answer.text("attribute")).isEqualTo(attribute);
        assertThat(answer.text("detail")).isNotEmpty();
    }

    @Test
    void unknownIdIsNotFound() {
        String id = UUID.randomUUID().toString();

        Http.Answer answer = application.get("/authors/" + id);

        assertProblem(answer, 404, "Not Found");
        assertThat(answer.body()).contains("\"detail\":\"no Author has the id " + id);
    }

    @Test
    void patchAndDeleteOfAnUnknownIdAreNotFound() {
        String path = "/authors/" + UUID.randomUUID();

        assertProblem(application.patch(path, "{\"name\":\"x\"}"), 404, "Not Found");
        assertProblem(application.delete(path), 404, "Not Found");
    }

    @Test
    void nothingThatMatchesIsNotFound() {
        assertProblem(application.get("/probe/problem/one?name=" + UUID.randomUUID()), 404, "Not Found");
    }

    @Test
    void severalWhereOneWasAskedForIsAServerError() {
        String name = Probes.newName();
        application.post("/authors", "{\"name\":\"%s\"}".formatted(name));
        application.post("/authors", "{\"name\":\"%s\"}".formatted(name));

        assertProblem(application.get("/probe/problem/one?name=" + name), 500, "Internal Server Error");
    }

    @Test
    void takenIdIsAConflict() {
        String body = "{\"id\":\"%s\",\"name\":\"Own Id\"}".formatted(UUID.randomUUID());
        application.post("/authors", body);

        assertProblem(application.post("/authors", body), 409, "Conflict");
    }

    @Test
    void takenUniqueValueIsAConflict() {
        String body = "{\"email\":\"%s@example.org\"}".formatted(UUID.randomUUID());
        application.post("/accounts", body);

        Http.Answer answer = application.post("/accounts", body);

        assertProblem(answer, 409, "Conflict");
        assertThat(answer.text("code")).isEqualTo("ALCH0409");
    }

    @Test
    void rowThatOthersReferToIsAConflict() {
        String author = application.post("/authors", "{\"name\":\"Ann\"}").text("id");
        application.post("/authors/%s/books".formatted(author), "{\"title\":\"One\"}");

        Http.Answer answer = application.delete("/authors/" + author);

        assertProblem(answer, 409, "Conflict");
        assertThat(answer.text("code")).isEqualTo("ALCH0410");
    }

    @Test
    void valueThatACheckForbidsIsAConflict() {
        String body = "{\"email\":\"%s@example.org\",\"credit\":-1}".formatted(UUID.randomUUID());

        Http.Answer answer = application.post("/accounts", body);

        assertProblem(answer, 409, "Conflict");
        assertThat(answer.text("code")).isEqualTo("ALCH0411");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"x\",\"dob\":\"15/09/1890\"}     | dob",
                "{\"name\":\"x\",\"dob\":\"1890-02-30\"}     | dob",
                "{\"name\":\"x\",\"dob\":true}             | dob",
                "{\"name\":\"x\",\"dob\":[\"1890-09-15\"]}   | dob",
                "{\"name\":\"x\",\"dob\":{}}               | dob",
                "{\"id\":\"not-a-uuid\",\"name\":\"x\"}      | id",
                "{\"id\":5,\"name\":\"x\"}                 | id",
                "{\"name\":[\"x\"]}                      | name",
                "{\"name\":{\"first\":\"x\"}}              | name",
                "{\"name\":null}                       | name",
                "{\"dob\":\"1890-09-15\"}                | name",
                "{}                                  | name"
            })
    void valueThatDoesNotFitIsRefusedWithItsAttribute(String body, String attribute) {
        assertRefused(application.post("/authors", body), attribute);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{oops",
                "{\"name\":\"x\"",
                "{\"name\":\"x\",}",
                "{'name':'x'}",
                "",
                " ",
                "[1,2]",
                "[]",
                "\"text\"",
                "null",
                "true",
                "5",
                "{\"name\":\"x\"} trailing"
            })
    void bodyThatIsNoObjectIsRefused(String body) {
        assertProblem(application.post("/authors", "application/json", body), 400, "Bad Request");
    }

    @Test
    void bodyThatIsNoObjectIsRefusedByPatchToo() {
        String id = application.post("/authors", "{\"name\":\"x\"}").text("id");

        assertProblem(application.patch("/authors/" + id, "[1,2]"), 400, "Bad Request");
        assertProblem(application.patch("/authors/" + id, "{oops"), 400, "Bad Request");
    }

    @Test
    void bodyOfAnotherTypeIsRefused() {
        assertThat(application
                        .post("/authors", "text/plain", "{\"name\":\"x\"}")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void otherKindsOfJsonAreTaken() {
        Http.Answer answer =
                application.post("/authors", "application/merge-patch+json;charset=UTF-8", "{\"name\":\"x\"}");

        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-a-uuid", "1-2-3-4-5", ""})
    void idThatCannotBeOneIsRefused(String id) {
        assertRefused(application.get("/probe/problem/id?id=" + id), "id");
    }

    @Test
    void unknownFieldIsRefused() {
        Http.Answer answer = application.get("/probe/problem/authors?field=nmae&direction=asc");

        assertProblem(answer, 400, "Bad Request");
        assertThat(answer.body()).contains("nmae");
    }

    @Test
    void fieldThatIsNoTextIsNotSearched() {
        assertRefused(application.get("/probe/problem/search?field=dob"), "dob");
    }

    @Test
    void unknownDirectionIsRefused() {
        assertRefused(application.get("/probe/problem/authors?field=name&direction=up"), "name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"currentPage=0&pageSize=2", "currentPage=1&pageSize=-1"})
    void pageBelowZeroIsRefused(String query) {
        assertProblem(application.get("/authors?" + query), 400, "Bad Request");
    }

    @ParameterizedTest
    @ValueSource(ints = {256, Probes.LARGE})
    void textThatIsTooLongIsRefused(int length) {
        String body = "{\"name\":\"%s\"}".formatted("x".repeat(length));

        assertProblem(application.post("/authors", body), 400, "Bad Request");
    }

    @Test
    void failureAtTheCommitTellsNothingOfTheInside() {
        Http.Answer answer = application.post("/probe/failure/default/at-commit?name=" + Probes.newName());

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContainPattern(INSIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"processing", "binding", "client"})
    void jsonThatIsNoBodyIsNotTheClientsFault(String kind) {
        assertThat(application.get("/probe/problem/json/" + kind).status()).isEqualTo(500);
    }

    @Test
    void mistakeOfTheApplicationTellsItsCodeOnly() {
        assertThat(application.get("/probe/problem/misspelt").body())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500,"
                        + "\"code\":\"ALCH0510\"}");
    }

    @Test
    void failureOfAFindTellsNothingOfTheInside() {
        assertProblem(application.get("/probe/problem/lost/row"), 500, "Internal Server Error");
    }

    @Test
    void failureOfALazyRelationTellsNothingOfTheInside() {
        String author = application.post("/authors", "{\"name\":\"Ann\"}").text("id");
        String book = application
                .post("/authors/%s/books".formatted(author), "{\"title\":\"One\"}")
                .text("id");

        assertProblem(application.get("/probe/problem/lost/relation?book=" + book), 500, "Internal Server Error");
    }

    @Test
    void conflictAtTheCommitTellsNothingOfTheInside() {
        String name = Probes.newName();
        probes.write("default", 200, name);

        assertProblem(probes.write("default", 200, name), 409, "Conflict");
    }

    @Test
    void conflictInsideTheRequestTellsNothingOfTheInside() {
        String name = Probes.newName();
        probes.write("default", 200, name);

        assertProblem(probes.write("default", 200, name, true, Probes.SMALL), 409, "Conflict");
    }
}
