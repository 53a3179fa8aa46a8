package org.alchemycdi.docs.types;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.alchemycdi.type.FileContent;
import org.alchemycdi.type.FileStore;
import org.alchemycdi.type.FileStores;
import org.alchemycdi.type.HashedPassword;
import org.alchemycdi.type.StoredFile;
import org.junit.jupiter.api.io.TempDir;

/** Runs the code that docs/reference/column-types.md shows. */
class ColumnTypesTest {

    private static final String KEY_2025 = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String KEY_2026 = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

    @TempDir
    Path folder;

    private static Scenario application(TestDatabase database) {
        return Scenario.of()
                .entities(Account.class)
                .config("alchemy.default.url", database.url())
                .config("alchemy.default.create-all", "true");
    }

    private static void put(Scenario scenario, String file, Function<String, String> change) {
        Properties shown = new Properties();
        try (var text = Files.newBufferedReader(Path.of("src/test/resources/org/alchemycdi/docs", file))) {
            shown.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        shown.stringPropertyNames().forEach(name -> scenario.config(name, change.apply(shown.getProperty(name))));
    }

    private Scenario shown(Scenario scenario) {
        put(scenario, "encryption.properties", ColumnTypesTest::withoutVariables);
        put(scenario, "files.properties", value -> value.replace("/var/lib/shop", folder.toString()));
        return scenario;
    }

    private static String withoutVariables(String value) {
        return value.replace("${ACCOUNT_KEY}", KEY_2026).replace("${ACCOUNT_KEY_2025}", KEY_2025);
    }

    @OnEveryDatabase
    void encryptsAllRowsAnew(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder)) {
            Map<Long, String> written;
            try (Scenario.Running before = application(database)
                    .config("alchemy.encryption.key", "2025:" + KEY_2025)
                    .start()) {
                before.inTransaction(entityManager -> persist(entityManager, "one", "two"));
                written = tokens(before);
            }
            try (Scenario.Running app = shown(application(database)).start()) {
                app.inTransaction(ColumnTypesTest::rotate);

                assertThat(database.query("select access_token from account"))
                        .hasSize(2)
                        .allMatch(token -> token.startsWith("alc1.2026."));
                assertThat(tokens(app)).hasSize(2).isEqualTo(written);
            }
        }
    }

    private static Object persist(EntityManager entityManager, String... tokens) {
        for (String token : tokens) {
            Account account = new Account();
            account.setAccessToken(token);
            entityManager.persist(account);
        }
        return null;
    }

    private static Object rotate(EntityManager entityManager) {
        // tag::rotate
        List<Account> accounts = entityManager
                .createQuery("select a from Account a where a.accessToken is not null", Account.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        for (Account account : accounts) {
            entityManager
                    .createQuery("update Account a set a.accessToken = :token where a.id = :id")
                    .setParameter("token", account.getAccessToken())
                    .setParameter("id", account.getId())
                    .executeUpdate();
        }
        // end::rotate
        return null;
    }

    @OnEveryDatabase
    void changesJsonInPlace(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = shown(application(database)).start()) {
            Account account = new Account();
            account.setFlags(new HashMap<>(Map.of("beta", false)));
            account.setSettings(new Settings("dark", 12, LocalTime.of(7, 30), List.of("news")));
            app.inTransaction(entityManager -> {
                entityManager.persist(account);
                return null;
            });

            app.inTransaction(entityManager -> change(entityManager.find(Account.class, account.getId())));

            Account read = app.inTransaction(entityManager -> entityManager.find(Account.class, account.getId()));
            assertThat(read.getFlags()).isEqualTo(Map.of("beta", true));
            assertThat(read.getSettings()).isEqualTo(new Settings("light", 12, LocalTime.of(7, 30), List.of("news")));
        }
    }

    private static Object change(Account account) {
        // tag::change
        account.getFlags().put("beta", true);
        Settings old = account.getSettings();
        account.setSettings(new Settings("light", old.fontSize(), old.digestAt(), old.topics()));
        // end::change
        return null;
    }

    @OnEveryDatabase
    void logsIn(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = shown(application(database)).start()) {
            Account account = new Account();
            account.setPassword(HashedPassword.ofHash(
                    "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"));
            app.inTransaction(entityManager -> {
                entityManager.persist(account);
                return null;
            });

            assertThat(login(app, account.getId(), "wrong")).isFalse();
            assertThat(login(app, account.getId(), "password")).isTrue();
            assertThat(login(app, account.getId(), "password")).isTrue();
            assertThat(database.query("select password_hash from account"))
                    .allMatch(hash -> hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        }
    }

    private static boolean login(Scenario.Running app, Long id, String given) {
        return app.inTransaction(entityManager -> login(entityManager.find(Account.class, id), given));
    }

    @OnEveryDatabase
    void storesFiles(DatabaseProduct product) throws IOException {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = shown(application(database)).start()) {
            FileStores files = app.get(FileStores.class);
            Account account = new Account();
            app.inTransaction(entityManager -> {
                portray(account, files, new ByteArrayInputStream("picture".getBytes()));
                entityManager.persist(account);
                return null;
            });
            StoredFile orphan = files.save(new FileContent("x", "text/plain", new ByteArrayInputStream(new byte[1])));

            app.inTransaction(
                    entityManager -> clean(entityManager, files, Instant.now().plusSeconds(60)));

            assertThat(files.open(account.getPortrait())).hasBinaryContent("picture".getBytes());
            assertThat(files.store("portraits").exists(orphan.key())).isFalse();
        }
    }

    private static void portray(Account account, FileStores files, InputStream picture) {
        // tag::save
        account.setPortrait(files.save(new FileContent("me.png", "image/png", picture)));
        // end::save
    }

    private static Object clean(EntityManager entityManager, FileStores files, Instant yesterday) {
        // tag::clean
        Set<String> known = entityManager
                .createQuery("select a.portrait from Account a where a.portrait is not null", StoredFile.class)
                .getResultStream()
                .map(StoredFile::key)
                .collect(Collectors.toSet());
        FileStore portraits = files.store("portraits");
        try (Stream<String> keys = portraits.keysBefore(yesterday)) {
            for (String key : keys.filter(old -> !known.contains(old)).toList()) {
                portraits.delete(key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // end::clean
        return null;
    }

    // tag::login
    private static boolean login(Account account, String given) {
        boolean isRight = account.getPassword().verify(given);
        if (isRight && account.getPassword().needsRehash()) {
            account.setPassword(HashedPassword.of(given));
        }
        return isRight;
    }
    // end::login

    private static Map<Long, String> tokens(Scenario.Running app) {
        return app.inTransaction(entityManager -> entityManager
                .createQuery("select a from Account a", Account.class)
                .getResultStream()
                .collect(Collectors.toMap(Account::getId, Account::getAccessToken)));
    }
}
