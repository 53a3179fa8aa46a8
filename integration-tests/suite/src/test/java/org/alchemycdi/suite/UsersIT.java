package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An injected EntityManager and a service side by side, asked what the original was asked. */
@ExtendWith(NothingStaysOpen.class)
class UsersIT {

    private static final String USER = "{\"id\":%s,\"name\":\"%s\"}";

    private final Http application = Http.application();

    private static String newName() {
        return "user-" + UUID.randomUUID();
    }

    private Http.Answer create(String name) {
        return application.post("/users", "{\"name\":\"%s\"}".formatted(name));
    }

    private String users() {
        return application.get("/users").body();
    }

    @Test
    void createdUserIsListed() {
        String name = newName();

        Http.Answer created = create(name);

        String user = USER.formatted(created.text("id"), name);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body()).isEqualTo(user);
        assertThat(users()).startsWith("{\"users\":[{\"id\":").contains(user).endsWith("]}");
    }

    @Test
    void usersAreListedInTheOrderOfTheirIds() {
        String first = create(newName()).text("id");
        String second = create(newName()).text("id");

        assertThat(Long.parseLong(first)).isLessThan(Long.parseLong(second));
        assertThat(users()).containsSubsequence("\"id\":" + first + ",", "\"id\":" + second + ",");
    }

    @Test
    void propertyThatTheEntityDoesNotHaveIsIgnored() {
        String name = newName();

        Http.Answer created = application.post("/users", "{\"name\":\"%s\",\"nickname\":\"c\"}".formatted(name));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body()).isEqualTo(USER.formatted(created.text("id"), name));
    }

    @Test
    void numberIsTakenAsText() {
        Http.Answer created = application.post("/users", "{\"name\":5}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("name")).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\":null}"})
    void missingNameIsRefused(String body) {
        Http.Answer refused = application.post("/users", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("attribute")).isEqualTo("name");
    }

    /** Far from the numbers that the sequence will give. */
    @Test
    void idOfTheBodyIsKeptUnlessItIsTaken() {
        long id = ThreadLocalRandom.current().nextLong(1_000_000_000_000L, Long.MAX_VALUE);
        String body = "{\"id\":%d,\"name\":\"%s\"}".formatted(id, newName());

        Http.Answer created = application.post("/users", body);
        Http.Answer refused = application.post("/users", body);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("id")).isEqualTo(String.valueOf(id));
        assertThat(refused.status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{not json", "", "[1,2]", "\"text\"", "null", "5", "{\"name\":\"a\"} {\"name\":\"b\"}"})
    void bodyThatIsNoObjectIsRefused(String body) {
        String before = users();

        Http.Answer refused = application.post("/users", "application/json", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(users()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", ""})
    void bodyOfAnotherTypeIsRefused(String contentType) {
        assertThat(application.post("/users", contentType, "{\"name\":\"x\"}").status())
                .isEqualTo(415);
    }

    @Test
    void otherMethodsAndRoutesAnswerAsUsual() {
        assertThat(application.ask("PUT", "/users").status()).isEqualTo(405);
        assertThat(application.ask("OPTIONS", "/users").status()).isEqualTo(200);
        assertThat(application.ask("HEAD", "/users").status()).isEqualTo(200);
        assertThat(application.get("/nothing").status()).isEqualTo(404);
    }
}
