package org.alchemycdi.orders;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alchemycdi.Alchemy;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where MariaDB takes texts for equal that are not for Java, lists find the rows that single values find. */
@Tag("servers")
class CollatedIdsTest {

    @Entity(name = "Coupon")
    public static class Coupon {
        @Id
        String code;

        String owner;
        Integer worth;
    }

    @TempDir
    Path folder;

    private TestDatabase database;
    private Scenario.Running app;

    @BeforeEach
    void start() {
        database = TestDatabase.create(DatabaseProduct.MARIADB, folder);
        app = Scenario.of()
                .entities(Coupon.class)
                .on("default", database)
                .config("alchemy.default.commit-mode", "autocommit")
                .start();
        coupons(coupons -> coupons.count());
        List.of("code", "owner")
                .forEach(column -> database.execute("alter table coupon modify " + column
                        + " varchar(50) collate utf8mb4_uca1400_ai_ci " + (column.equals("code") ? "not null" : "")));
        coupons(coupons -> coupons.createMany(List.of(
                Map.of("code", "abc", "owner", "ann", "worth", 1), Map.of("code", "xyz", "owner", "Zoë", "worth", 2))));
    }

    @AfterEach
    void stop() {
        app.close();
        database.close();
    }

    private <R> R coupons(Function<RepositoryService<Coupon>, R> work) {
        return app.committing(running -> work.apply(running.get(Alchemy.class).service(Coupon.class)));
    }

    private List<Integer> worth() {
        return coupons(RepositoryService::getMany).stream()
                .map(coupon -> coupon.worth)
                .sorted()
                .toList();
    }

    @Test
    void rowsAreUpsertedAsTheDatabaseMatchesThem() {
        coupons(coupons -> coupons.with(o -> o.matchFields("owner"))
                .upsertMany(List.of(
                        Map.of("code", "new", "owner", "eve", "worth", 7),
                        Map.of("code", "other", "owner", "ANN ", "worth", 8),
                        Map.of("code", "third", "owner", "zoe", "worth", 9))));
        coupons(coupons -> coupons.upsertMany(List.of(Map.of("code", "NEW", "worth", 10))));

        assertThat(worth()).containsExactly(8, 9, 10);
    }

    @Test
    void rowsAreChangedAndDeletedAsTheDatabaseComparesTheirIds() {
        coupons(coupons -> coupons.updateMany(List.of(
                Map.of("code", "ABC", "worth", 3),
                Map.of("code", "abc", "owner", "bob"),
                Map.of("code", "xyz", "worth", 4))));
        assertThat(worth()).containsExactly(3, 4);

        List<Coupon> deleted = coupons(coupons -> coupons.deleteMany(List.of("XYZ", "unknown", "xyz")));

        assertThat(deleted).extracting(coupon -> coupon.code).containsExactly("xyz");
        assertThat(worth()).containsExactly(3);
    }
}
