package org.alchemycdi.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.UUID;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedStringTest {

    private static final String FIRST = "k1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String SECOND = "k2:ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";
    private static final String SECRET = "schlüssel 😀";

    @TempDir
    Path folder;

    private static Scenario application(TestDatabase database) {
        return Scenario.of()
                .entities(Credential.class)
                .config("alchemy.default.url", database.url())
                .config("alchemy.default.create-all", "true");
    }

    private static Scenario.Running start(TestDatabase database) {
        return application(database).config("alchemy.encryption.key", FIRST).start();
    }

    private static UUID create(Scenario.Running app, String token) {
        return app.inTransaction(entityManager -> {
            Credential credential = new Credential("Ann", token);
            entityManager.persist(credential);
            return credential.getId();
        });
    }

    private static String read(Scenario.Running app, UUID id) {
        return app.inTransaction(
                entityManager -> entityManager.find(Credential.class, id).getToken());
    }

    private static String column(TestDatabase database) {
        return database.query("select token from credential").get(0);
    }

    @OnEveryDatabase
    void readsWhatItWrote(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            UUID id = create(app, SECRET);

            assertThat(read(app, id)).isEqualTo(SECRET);
            assertThat(column(database)).startsWith("alc1.k1.").doesNotContain("schl");
        }
    }

    @OnEveryDatabase
    void keepsNullAndTheEmptyText(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            UUID none = create(app, null);
            UUID empty = create(app, "");

            assertThat(read(app, none)).isNull();
            assertThat(read(app, empty)).isEmpty();
            assertThat(database.query("select count(*) from credential where token is null"))
                    .containsExactly("1");
        }
    }

    @OnEveryDatabase
    void writesEqualTextsDifferently(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            create(app, SECRET);
            create(app, SECRET);

            assertThat(database.query("select token from credential"))
                    .hasSize(2)
                    .doesNotHaveDuplicates();
        }
    }

    @OnEveryDatabase
    void writesNothingThatHasNotChanged(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            UUID id = create(app, SECRET);
            String before = column(database);

            app.inTransaction(entityManager -> {
                Credential credential = entityManager.find(Credential.class, id);
                credential.setToken(new String(SECRET.toCharArray()));
                credential.setOwner("Bob");
                return null;
            });

            assertThat(database.query("select owner from credential")).containsExactly("Bob");
            assertThat(column(database)).isEqualTo(before);
        }
    }

    @OnEveryDatabase
    void readsValuesOfAnOldKeyAndWritesUnderTheCurrentOne(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder)) {
            UUID id;
            try (Scenario.Running before = start(database)) {
                id = create(before, SECRET);
            }
            try (Scenario.Running app = application(database)
                    .config("alchemy.encryption.key", SECOND)
                    .config("alchemy.encryption.old-keys", "k0:" + SECOND.substring(3) + ", " + FIRST)
                    .start()) {
                assertThat(read(app, id)).isEqualTo(SECRET);

                app.inTransaction(entityManager -> {
                    entityManager.find(Credential.class, id).setToken("new");
                    return null;
                });

                assertThat(column(database)).startsWith("alc1.k2.");
                assertThat(read(app, id)).isEqualTo("new");
            }
        }
    }

    @Test
    void saysWhichOldKeyIsMissing() {
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.H2, folder)) {
            UUID id;
            try (Scenario.Running before = start(database)) {
                id = create(before, SECRET);
            }
            try (Scenario.Running app = application(database)
                    .config("alchemy.encryption.key", SECOND)
                    .start()) {
                assertRefused(app, id, "ALCH0223", "\"k1\"");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'insert(token, 12, 4, ''AAAA'')', ALCH0224",
        "'substring(token, 1, 30)', ALCH0224",
        "'substring(token, 1, 10)', ALCH0224",
        "'replace(token, ''alc1.'', ''alc2.'')', ALCH0225",
        "'''plain''', ALCH0225",
        "'''''', ALCH0225"
    })
    void refusesWhatSomebodyHasAltered(String altered, String code) {
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.H2, folder);
                Scenario.Running app = start(database)) {
            UUID id = create(app, SECRET);
            database.execute("update credential set token = " + altered);

            assertRefused(app, id, code, "");
        }
    }

    /** A value that was encrypted under one key does not pass for one of another. */
    @Test
    void refusesAnotherNameForTheKey() {
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.H2, folder);
                Scenario.Running app = application(database)
                        .config("alchemy.encryption.key", FIRST)
                        .config("alchemy.encryption.old-keys", "same:" + FIRST.substring(3))
                        .start()) {
            UUID id = create(app, SECRET);
            database.execute("update credential set token = replace(token, '.k1.', '.same.')");

            assertRefused(app, id, "ALCH0224", "\"same\"");
        }
    }

    private static void assertRefused(Scenario.Running app, UUID id, String code, String text) {
        Throwable failure = catchThrowable(() -> read(app, id));

        assertThat(failure)
                .isInstanceOfSatisfying(AlchemyException.class, refusal -> assertThat(refusal.code())
                        .contains(code))
                .hasMessageContaining(text);
        assertThat(trace(failure)).doesNotContain("alc1.", SECRET);
    }

    /** EclipseLink would say the value in its own exception. */
    @Test
    void saysNothingOfATextThatCannotBeWritten() {
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.H2, folder);
                Scenario.Running app = start(database)) {
            Throwable failure = catchThrowable(() -> create(app, "half a pair \uD83D of a secret"));

            assertThat(trace(failure)).contains("ALCH0415").doesNotContain("of a secret");
        }
    }

    @Test
    void needsAKey() {
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.H2, folder)) {
            String failure = failure(application(database));

            assertThat(failure).contains("ALCH0220", "alchemy.encryption.key", "openssl rand -base64 32");
        }
    }

    @Test
    void needsNoKeyWhereNothingIsEncrypted() {
        try (Scenario.Running app = Scenario.of().inMemory("default").start()) {
            assertThat(app.statistics()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "k1:correct horse battery staple",
                "k1:c2hvcnQ=",
                ":MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                "k.1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="
            })
    void refusesAMalformedKeyWithoutPrintingIt(String key) {
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.H2, folder)) {
            String failure = failure(application(database).config("alchemy.encryption.key", key));

            assertThat(failure)
                    .contains("ALCH0221: alchemy.encryption.key is not of the form <id>:<key>")
                    .doesNotContain(key);
        }
    }

    @Test
    void refusesAMalformedOldKeyWithoutPrintingIt() {
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.H2, folder)) {
            String failure = failure(application(database)
                    .config("alchemy.encryption.key", FIRST)
                    .config("alchemy.encryption.old-keys", SECOND + ",k3:unfinished"));

            assertThat(failure)
                    .contains("ALCH0221: alchemy.encryption.old-keys is not of the form")
                    .doesNotContain("unfinished")
                    .doesNotContain(SECOND);
        }
    }

    @Test
    void refusesTwoKeysOfOneName() {
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.H2, folder)) {
            String failure = failure(application(database)
                    .config("alchemy.encryption.key", FIRST)
                    .config("alchemy.encryption.old-keys", "k1:" + SECOND.substring(3)));

            assertThat(failure).contains("ALCH0222: the id \"k1\"").doesNotContain(FIRST);
        }
    }

    private static String failure(Scenario scenario) {
        String failure = trace(catchThrowable(() -> scenario.start().close()));
        assertThat(failure).doesNotContain("ALCH0207");
        return failure;
    }

    private static String trace(Throwable failure) {
        assertThat(failure).isNotNull();
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
