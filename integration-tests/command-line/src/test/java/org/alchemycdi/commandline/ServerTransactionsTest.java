package org.alchemycdi.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bind that takes part in transactions of a server, but says itself where its database is. The command line needs no server. */
class ServerTransactionsTest {

    private static final String CONFIGURATION = "src/main/resources/META-INF/microprofile-config.properties";

    @TempDir
    Path folder;

    private Shop shop() {
        return Shop.in(folder)
                .write("src/main/resources/db/migration/default/V1__products.sql", """
                        create table product (id bigint primary key, name varchar(255));
                        create sequence product_id_seq start with 50 increment by 50;
                        """)
                .write("fixtures/Product.json", """
                        [{"id": 1, "name": "tea"}]
                        """)
                .entity("Product", "private String name;");
    }

    @Test
    void byAUrl() {
        Shop shop = shop().write(CONFIGURATION, """
                alchemy.default.url=jdbc:h2:file:./shop
                alchemy.default.user=sa
                alchemy.default.transaction-type=jta
                """);

        assertAllIsDone(shop);
    }

    @Test
    void byAPersistenceUnit() {
        Shop shop = shop().write(CONFIGURATION, "alchemy.default.persistence-unit=shop\n")
                .write("src/main/resources/META-INF/persistence.xml", """
                        <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                          <persistence-unit name="shop" transaction-type="JTA">
                            <properties>
                              <property name="jakarta.persistence.jdbc.url" value="jdbc:h2:file:./shop"/>
                              <property name="jakarta.persistence.jdbc.user" value="sa"/>
                            </properties>
                          </persistence-unit>
                        </persistence>
                        """);

        assertAllIsDone(shop);
    }

    private static void assertAllIsDone(Shop shop) {
        assertDone(shop.run("upgrade", "--no-prompt"));
        assertDone(shop.run("check"));
        assertDone(shop.run("load-data", "--no-prompt"));
        assertThat(shop.query("select name from product")).containsExactly("tea");
        assertDone(shop.run("drop-all", "--no-prompt"));
        assertThat(shop.tables()).isEmpty();
    }

    private static void assertDone(Run run) {
        assertThat(run.exitCode()).as(run.text()).isZero();
    }
}
