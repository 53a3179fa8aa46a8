package org.alchemycdi.orders;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.alchemycdi.Alchemy;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.Statements;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** New rows that are the same for the database and not for Java, since the collation of a column says so. */
class AlikeRowsTest {

    @Entity(name = "Voucher")
    public static class Voucher {
        @Id
        String code;

        String owner;
        Integer worth;
    }

    @TempDir
    Path folder;

    private TestDatabase database;
    private Scenario.Running app;

    private void start(DatabaseProduct product) {
        database = TestDatabase.create(product, folder);
        if (product == DatabaseProduct.POSTGRESQL) {
            database.execute(
                    "create collation any_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
        }
        String text = text(product);
        database.execute("create table voucher (code " + text + " not null primary key, owner " + text
                + " unique, worth integer)");
        app = Scenario.of()
                .entities(Voucher.class)
                .config("alchemy.default.url", database.url())
                .config("alchemy.default.commit-mode", "autocommit")
                .start();
    }

    private static String text(DatabaseProduct product) {
        return switch (product) {
            case H2 -> "varchar_ignorecase(50)";
            case SQLITE -> "varchar(50) collate nocase";
            case POSTGRESQL -> "varchar(50) collate any_case";
            case MARIADB -> "varchar(50) collate utf8mb4_uca1400_ai_ci";
            case OTHER -> throw new IllegalArgumentException();
        };
    }

    @AfterEach
    void stop() {
        app.close();
        database.close();
    }

    private <R> R vouchers(Function<RepositoryService<Voucher>, R> work) {
        return app.committing(running -> work.apply(running.get(Alchemy.class).service(Voucher.class)));
    }

    private List<String> rows() {
        return vouchers(RepositoryService::getMany).stream()
                .map(voucher -> voucher.code + " " + voucher.owner + " " + voucher.worth)
                .sorted()
                .toList();
    }

    private static Map<String, Object> voucher(String code, String owner, int worth) {
        return Map.of("code", code, "owner", owner, "worth", worth);
    }

    @OnEveryDatabase
    void theLaterOfTwoNewRowsChangesTheEarlierByItsKey(DatabaseProduct product) {
        start(product);

        List<Voucher> written = vouchers(vouchers -> vouchers.upsertMany(
                List.of(voucher("ABC", "ann", 1), voucher("xyz", "bob", 2), voucher("abc", "eve", 3))));

        assertThat(rows()).containsExactly("ABC eve 3", "xyz bob 2");
        assertThat(written.get(2)).isSameAs(written.get(0));
    }

    @OnEveryDatabase
    void theLaterOfTwoNewRowsChangesTheEarlierByMatchFields(DatabaseProduct product) {
        start(product);

        vouchers(vouchers -> vouchers.with(o -> o.matchFields("owner"))
                .upsertMany(List.of(voucher("1", "Ann", 1), voucher("2", "bob", 2), voucher("3", "ANN", 3))));

        assertThat(rows()).containsExactly("1 ANN 3", "2 bob 2");
    }

    @OnEveryDatabase
    void theyAreWrittenAsByOneUpsertAfterTheOther(DatabaseProduct product) {
        start(product);
        List<String> owners = product == DatabaseProduct.MARIADB
                ? List.of("Zoë Weiß", "zoe weiss ", "ＺＯＥ Weiss", "Ørsted", "orsted")
                : List.of("Zoe Weiss", "zoe weiss", "ZOE Weiss", "Zo Weis");

        List<Map<String, Object>> rows = IntStream.range(0, owners.size())
                .mapToObj(i -> voucher("" + i, owners.get(i), i))
                .toList();
        rows.forEach(row ->
                vouchers(vouchers -> vouchers.with(o -> o.matchFields("owner")).upsert(row)));
        List<String> oneByOne = rows();
        vouchers(vouchers -> vouchers.deleteMany(vouchers.getMany()));
        vouchers(vouchers -> vouchers.with(o -> o.matchFields("owner")).upsertMany(rows));

        assertThat(rows()).isEqualTo(oneByOne).hasSize(2);
    }

    @OnEveryDatabase
    void rowsThatAreNotAlikeAreLookedForTogether(DatabaseProduct product) {
        start(product);
        List<Map<String, Object>> rows = IntStream.range(0, 100)
                .mapToObj(i -> voucher("code " + i, "owner " + i, i))
                .toList();
        Statements statements = app.inTransaction(Statements::of);

        List<String> sent = statements.sentBy(() ->
                vouchers(vouchers -> vouchers.with(o -> o.matchFields("owner")).upsertMany(rows)));

        assertThat(sent).filteredOn(sql -> sql.startsWith("SELECT")).hasSize(1);
    }
}
