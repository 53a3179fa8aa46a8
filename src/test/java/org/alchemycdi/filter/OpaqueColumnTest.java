package org.alchemycdi.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.model.UuidBase;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.repository.Upserted;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.alchemycdi.type.EncryptedString;
import org.alchemycdi.type.HashedPassword;
import org.alchemycdi.type.JsonMapConverter;
import org.alchemycdi.type.StoredFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** Columns that hold something else than the attribute says: a filter or an order over them would be of that. */
@OnEveryDatabase
class OpaqueColumnTest {

    @Singleton
    public static class Vaults {

        @Inject
        RepositoryService<Vault> vaults;
    }

    @Entity
    public static class Vault extends UuidBase {
        String owner;

        @Convert(converter = EncryptedString.class)
        String token;

        HashedPassword password;
        StoredFile picture;

        @Convert(converter = JsonMapConverter.class)
        Map<String, Object> flags;

        @Embedded
        Inner inner;

        @ElementCollection
        @Convert(converter = EncryptedString.class)
        List<String> codes = new ArrayList<>();
    }

    @Embeddable
    public static class Inner {
        @Convert(converter = EncryptedString.class)
        String secret;
    }

    @TempDir
    private static Path folder;

    private static TestDatabase database;
    private static Scenario.Running app;

    @Parameter
    DatabaseProduct product;

    @BeforeParameterizedClassInvocation
    static void start(DatabaseProduct product) {
        database = TestDatabase.create(product, folder);
        app = Scenario.of(Vaults.class)
                .entities(Vault.class)
                .on("default", database)
                .config("alchemy.encryption.key", "k1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=")
                .config("alchemy.default.commit-mode", "autocommit")
                .start();
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        app.close();
        database.close();
    }

    @BeforeEach
    void store() {
        request(vaults -> vaults.deleteMany(vaults.getMany()));
        request(vaults -> vaults.create(values()));
    }

    private static Map<String, Object> values() {
        return new HashMap<>(Map.of(
                "owner", "Ann", "token", "abc", "password", "secret", "flags", Map.of("a", 1), "codes", List.of("x")));
    }

    private static <R> R request(Function<RepositoryService<Vault>, R> work) {
        return app.committing(running -> work.apply(running.get(Vaults.class).vaults));
    }

    private static void assertRefused(String attribute, Filter filter) {
        assertRefused(attribute, vaults -> vaults.getMany(filter));
    }

    private static void assertRefused(String attribute, Function<RepositoryService<Vault>, ?> work) {
        assertThatThrownBy(() -> request(work))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith("ALCH0433: the attribute \"" + attribute + "\" cannot be compared by ")
                .satisfies(refused -> assertThat(((InvalidRequestException) refused).attribute())
                        .contains(attribute));
    }

    @Test
    void isNotCompared() {
        for (String attribute : List.of("token", "inner.secret", "password", "picture", "flags")) {
            assertRefused(attribute, ComparisonFilter.eq(attribute, "abc"));
            assertRefused(attribute, ComparisonFilter.ne(attribute, "abc"));
            assertRefused(attribute, ComparisonFilter.gt(attribute, "abc"));
            assertRefused(attribute, new CollectionFilter(attribute, List.of("abc")));
            assertRefused(attribute, new NotInCollectionFilter(attribute, List.of("abc")));
            assertRefused(attribute, new ComparisonFilter(attribute, "in", Collections.nCopies(10_000, "abc")));
            assertRefused(attribute, new BeforeAfter(attribute, null, null));
            assertRefused(attribute, new ExistsFilter(ComparisonFilter.eq(attribute, "abc")));
        }
        assertRefused("codes", new ExistsFilter(ComparisonFilter.eq("codes", "x")));
    }

    @Test
    void isNotSearched() {
        assertRefused("token", new SearchFilter("token", "a", true));
        assertRefused("token", new NotInSearchFilter("token", "a", true));
        assertRefused("token", new ComparisonFilter("token", "startswith", "alc1"));
        assertRefused("inner.secret", new SearchFilter("inner.secret", "a", false));
    }

    @Test
    void isNoOrder() {
        for (String attribute : List.of("token", "inner.secret", "password", "picture", "flags")) {
            assertRefused(attribute, OrderBy.asc(attribute));
            assertRefused(attribute, vaults -> vaults.getCursorPage(OrderBy.desc(attribute), new LimitCursor(2, null)));
        }
    }

    @Test
    void isNullOrNot() {
        for (String attribute : List.of("token", "password", "flags")) {
            assertThat(count(new NullFilter(attribute))).isZero();
            assertThat(count(new NotNullFilter(attribute))).isOne();
            assertThat(count(ComparisonFilter.eq(attribute, null))).isZero();
        }
        assertThat(count(new NullFilter("picture"))).isOne();
        assertThat(count(new NullFilter("inner.secret"))).isOne();
    }

    private static long count(Filter filter) {
        return request(vaults -> vaults.count(filter));
    }

    @Test
    void identifiesNoRow() {
        assertRefused(
                "token", vaults -> vaults.with(o -> o.matchFields("token")).upsert(values()));
        assertRefused(
                "token", vaults -> vaults.with(o -> o.matchFields("token")).upsertMany(List.of(values())));
        assertRefused(
                "token", vaults -> vaults.with(o -> o.idAttribute("token")).get("abc"));
        Map<String, Object> changed = values();
        changed.put("token", "new");

        Upserted<Vault> upserted = request(vaults -> vaults.getOrUpsert(changed));

        assertThat(upserted.created()).isFalse();
        assertThat(upserted.entity().token).isEqualTo("new");
        assertThat(upserted.entity().password.verify("secret")).isTrue();
        assertThatThrownBy(() -> request(vaults -> vaults.getOrUpsert(Map.of("token", "abc"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith("ALCH0441");
    }
}
