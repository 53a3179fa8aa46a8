package org.alchemycdi.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbBuilder;
import java.nio.file.Path;
import java.util.UUID;
import org.alchemycdi.Alchemy;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.json.JsonWriter;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashedPasswordTest {

    private static final String SECRET = "schlüssel 😀";

    /** Of Argon2's reference implementation, for the password "password" and the salt "somesalt". */
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    @TempDir
    Path folder;

    private static Scenario application(TestDatabase database) {
        return Scenario.of()
                .entities(Member.class)
                .config("alchemy.default.url", database.url())
                .config("alchemy.default.create-all", "true")
                .config("alchemy.default.commit-mode", "autocommit");
    }

    private static RepositoryService<Member> members(Scenario.Running app) {
        return app.get(Alchemy.class).service(Member.class);
    }

    private static UUID create(Scenario.Running app, JsonValue password) {
        JsonObject body = Json.createObjectBuilder()
                .add("name", "Ann")
                .add("password", password)
                .build();
        return app.committing(running -> members(running).create(body).getId());
    }

    private static Member read(Scenario.Running app, UUID id) {
        return app.inTransaction(entityManager -> entityManager.find(Member.class, id));
    }

    private static String column(TestDatabase database) {
        return database.query("select password_hash from member").get(0);
    }

    @OnEveryDatabase
    void keepsTheHashOfAPasswordThatARequestGives(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = application(database).start()) {
            UUID id = create(app, Json.createValue(SECRET));

            assertThat(column(database))
                    .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                    .hasSize(97)
                    .doesNotContain("schl");
            assertThat(read(app, id).getPassword().verify(SECRET)).isTrue();
            assertThat(read(app, id).getPassword().verify(SECRET + " ")).isFalse();
        }
    }

    @OnEveryDatabase
    void takesAnotherPasswordOrNone(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = application(database).start()) {
            UUID id = create(app, Json.createValue(SECRET));

            app.committing(running -> members(running)
                    .update(
                            Json.createObjectBuilder()
                                    .add("password", "another")
                                    .build(),
                            id));
            assertThat(read(app, id).getPassword().verify("another")).isTrue();

            app.committing(running -> members(running)
                    .update(Json.createObjectBuilder().addNull("password").build(), id));
            assertThat(read(app, id).getPassword()).isNull();
        }
    }

    /** A hash that is assigned again is no password. */
    @OnEveryDatabase
    void hashesNoHash(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = application(database).start()) {
            UUID id = create(app, Json.createValue(SECRET));
            String before = column(database);

            app.inTransaction(entityManager -> {
                Member member = entityManager.find(Member.class, id);
                member.setPassword(HashedPassword.ofHash(before));
                member.setName("Bob");
                return null;
            });

            assertThat(database.query("select name from member")).containsExactly("Bob");
            assertThat(column(database)).isEqualTo(before);
        }
    }

    /** Else a client could choose a hash of which he knows the password, or that costs the server an hour. */
    @Test
    void takesAHashThatARequestGivesForAPassword() {
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.H2, folder);
                Scenario.Running app = application(database).start()) {
            UUID id = create(app, Json.createValue(REFERENCE));

            assertThat(read(app, id).getPassword().verify(REFERENCE)).isTrue();
            assertThat(read(app, id).getPassword().verify("password")).isFalse();
        }
    }

    @Test
    void refusesWhatIsNoPasswordWithoutShowingIt() {
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.H2, folder);
                Scenario.Running app = application(database).start()) {
            for (JsonValue wrong : new JsonValue[] {
                Json.createValue(7654321),
                Json.createValue(""),
                JsonValue.TRUE,
                Json.createArrayBuilder().add("7654321").build(),
                Json.createObjectBuilder().add("hash", "7654321").build()
            }) {
                Throwable refusal = catchThrowable(() -> create(app, wrong));

                assertThat(refusal)
                        .isInstanceOfSatisfying(
                                InvalidRequestException.class,
                                invalid -> assertThat(invalid.attribute()).contains("password"))
                        .hasMessageStartingWith("ALCH0230")
                        .hasMessageNotContaining("7654321");
            }
        }
    }

    public record Shown(String name, HashedPassword password) {}

    record Leaking(String name, String password) {}

    @Test
    void isNotShown() {
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.H2, folder);
                Scenario.Running app = application(database).start();
                JsonWriter writer = new JsonWriter()) {
            Member member = read(app, create(app, Json.createValue(SECRET)));
            Shown shown = members(app).toSchema(member, Shown.class);

            assertThat(writer.toText(shown)).isEqualTo("{\"name\":\"Ann\",\"password\":null}");
            assertThat(writer.toText(member)).contains("\"password\":null").doesNotContain("argon2");
            assertThat(JsonbBuilder.create().toJson(shown)).doesNotContain("argon2");
            assertThat(shown.toString())
                    .contains("password=HashedPassword[***]")
                    .doesNotContain("argon2");
            assertThatThrownBy(() -> members(app).toSchema(member, Leaking.class))
                    .isInstanceOf(AlchemyException.class)
                    .hasMessageStartingWith("ALCH0512")
                    .hasMessageNotContaining("argon2");
        }
    }

    @Test
    void verifiesWhatTheReferenceImplementationHashed() {
        HashedPassword password = HashedPassword.ofHash(REFERENCE);

        assertThat(password.verify("password")).isTrue();
        assertThat(password.verify("passwort".toCharArray())).isFalse();
        assertThat(password.needsRehash()).isTrue();
    }

    @Test
    void hashesEachTimeAnew() {
        HashedPassword first = HashedPassword.of(SECRET);
        HashedPassword second = HashedPassword.of(SECRET.toCharArray());

        assertThat(first).isNotEqualTo(second).isEqualTo(HashedPassword.ofHash(first.hash()));
        assertThat(second.verify(SECRET)).isTrue();
        assertThat(first.needsRehash()).isFalse();
    }

    @Test
    void refusesAnEmptyPassword() {
        assertThatThrownBy(() -> HashedPassword.of("")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy",
                "$argon2id$v=19$m=999999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=999999999,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=0,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=8,t=1,p=2$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
            })
    void neverVerifiesByWhatIsNoHash(String text) {
        assertThat(HashedPassword.stored(text).verify("secret")).isFalse();
        assertThat(HashedPassword.stored(text).needsRehash()).isTrue();
        assertThatThrownBy(() -> HashedPassword.ofHash(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void costsWhatIsConfigured() {
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.H2, folder)) {
            UUID id;
            try (Scenario.Running app = application(database).start()) {
                id = create(app, Json.createValue(SECRET));
            }
            try (Scenario.Running app = application(database)
                    .config("alchemy.password-hash.memory", "7168")
                    .config("alchemy.password-hash.iterations", "3")
                    .config("alchemy.password-hash.parallelism", "2")
                    .start()) {
                app.inTransaction(entityManager -> {
                    Member member = entityManager.find(Member.class, id);
                    assertThat(member.getPassword().verify(SECRET)).isTrue();
                    assertThat(member.getPassword().needsRehash()).isTrue();
                    member.setPassword(HashedPassword.of(SECRET));
                    assertThat(member.getPassword().needsRehash()).isFalse();
                    return null;
                });

                assertThat(column(database)).startsWith("$argon2id$v=19$m=7168,t=3,p=2$");
                assertThat(read(app, id).getPassword().verify(SECRET)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"memory, 7167", "memory, 64m", "memory, 1048577", "iterations, 0", "iterations, 101", "parallelism, 65"
    })
    void refusesACostThatCannotBe(String key, String value) {
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.H2, folder)) {
            Scenario scenario = application(database).config("alchemy.password-hash." + key, value);

            assertThatThrownBy(() -> scenario.start().close())
                    .hasMessageContaining("ALCH0106: the value \"%s\" of alchemy.password-hash.%s", value, key);
        }
    }

    @Test
    void saysWhatIsMissingWhereNobodyHashes() throws Exception {
        Class<?> type = new WithoutBouncyCastle().loadClass(HashedPassword.class.getName());

        Throwable failure =
                catchThrowable(() -> type.getMethod("of", String.class).invoke(null, SECRET));

        assertThat(failure.getCause())
                .hasMessageStartingWith("ALCH0229")
                .hasMessageContaining("org.bouncycastle:bcprov-jdk18on");
    }
}
