package org.alchemycdi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropAllTest {

    @TempDir
    Path folder;

    private Shop shop;

    @BeforeEach
    void makeShop() {
        shop = Shop.in(folder).script("V1__product.sql", Shop.TABLE);
    }

    /** Without it nothing could be migrated any more: the database would not be empty, and have no history. */
    @Test
    void keepsTheHistoryWhereATableStays() throws SQLException {
        assertThat(shop.run("upgrade").exitCode()).isZero();
        shop.change("create table audit (product_id bigint references product (id))");

        Run run = shop.run("drop-all");

        assertThat(run.exitCode()).as(run.remarks()).isEqualTo(1);
        assertThat(run.remarks()).containsIgnoringCase("product").contains("history stay");
        assertThat(shop.tables()).containsExactly("audit", "flyway_schema_history", "product");
        assertThat(shop.run("upgrade").exitCode()).isZero();

        shop.change("drop table audit");
        assertThat(shop.run("drop-all").exitCode()).isZero();
        assertThat(shop.tables()).isEmpty();
    }

    @Test
    void refusesABindWhoseScriptsRunInAnotherSchema() throws SQLException {
        String[] elsewhere = {"-D", "alchemy.default.flyway.default-schema=app"};
        assertThat(shop.run("upgrade", elsewhere[0], elsewhere[1]).exitCode()).isZero();

        Run run = shop.run("drop-all", elsewhere[0], elsewhere[1]);

        assertThat(run.exitCode()).as(run.remarks()).isEqualTo(1);
        assertThat(run.remarks()).startsWith("ALCH0727").contains("app", "PUBLIC");
        assertThat(shop.tables()).contains("product", "flyway_schema_history");
        assertThat(shop.run("revision", "-m", "x", elsewhere[0], elsewhere[1]).remarks())
                .startsWith("ALCH0727");
        assertThat(shop.run("check", elsewhere[0], elsewhere[1]).exitCode()).isEqualTo(2);
    }
}
