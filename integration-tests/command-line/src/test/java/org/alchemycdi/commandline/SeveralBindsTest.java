package org.alchemycdi.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of several binds one has its connections from a server that is not here, and the database of another is away. */
class SeveralBindsTest {

    @TempDir
    Path folder;

    private Shop shop;

    @BeforeEach
    void write() {
        shop = Shop.in(folder)
                .write("src/main/resources/META-INF/microprofile-config.properties", """
                        alchemy.default.url=jdbc:h2:file:./shop
                        alchemy.default.user=sa
                        alchemy.orders.datasource=java:app/orders
                        alchemy.stock.url=jdbc:h2:tcp://127.0.0.1:1/none
                        alchemy.warehouse.url=jdbc:h2:file:./warehouse
                        """)
                .write("src/main/resources/db/migration/default/V1__products.sql", """
                        create table product (id bigint primary key, name varchar(255));
                        create sequence product_id_seq start with 50 increment by 50;
                        """)
                .write("src/main/resources/db/migration/warehouse/V7__shelves.sql", "create table shelf (id bigint);")
                .entity("Product", "private String name;");
    }

    private void upgrade(String bind) {
        Run run = shop.run("upgrade", "--no-prompt", "--bind", bind);
        assertThat(run.exitCode()).as(run.text()).isZero();
    }

    /** One line for each that could not be looked at, and nothing else. */
    private static void assertTold(Run run, int exitCode) {
        assertThat(run.exitCode()).as(run.text()).isEqualTo(exitCode);
        assertThat(run.remarks().lines())
                .as(run.remarks())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("ALCH0707: the bind \"orders\""),
                        line -> assertThat(line).startsWith("ALCH0201: the database of the bind \"stock\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"history", "heads"})
    void theOthersAreShown(String command) {
        Run run = shop.run(command);

        assertTold(run, 1);
        assertThat(run.results()).contains("products", "shelves");
    }

    @Test
    void programsHaveTheOthersToo() {
        Run run = shop.run("history", "--json");

        assertTold(run, 1);
        assertThat(run.results()).startsWith("[").contains("\"products\"", "\"shelves\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"current", "validate", "check"})
    void whatHoldsForAllIsNotSaid(String command) {
        upgrade("default");
        upgrade("warehouse");

        assertTold(shop.run(command), command.equals("current") ? 1 : 2);
    }

    @Test
    void whatDoesNotAgreeAmongTheOthersIsShown() {
        Run run = shop.run("check");

        assertTold(run, 2);
        assertThat(run.results()).contains("V1__products.sql", "V7__shelves.sql");
    }

    @Test
    void theTablesOfTheOthersAreDropped() {
        shop.change("create table product (id bigint primary key)");

        Run run = shop.run("drop-all", "--no-prompt");

        assertTold(withoutSuccesses(run), 1);
        assertThat(run.remarks()).contains("bind default is left", "bind warehouse is left");
        assertThat(shop.tables()).isEmpty();
    }

    private static Run withoutSuccesses(Run run) {
        String remarks = run.remarks().replaceAll("(?m)^Nothing of the bind .* is left in its database\\.\\R", "");
        return new Run(run.exitCode(), run.results(), remarks);
    }

    @Test
    void theOneThatIsNamedIsRefused() {
        Run run = shop.run("history", "--bind", "orders");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.results()).isEmpty();
        assertThat(run.remarks()).startsWith("ALCH0707").hasLineCount(1);
    }
}
