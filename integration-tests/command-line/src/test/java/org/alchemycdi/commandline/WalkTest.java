package org.alchemycdi.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an empty database to the third revision and back, as docs/howto/migrations.md walks. */
class WalkTest {

    @TempDir
    Path folder;

    @Test
    void thereAndBack() throws Exception {
        Shop shop = Shop.in(folder).entity("Product", """
                @Column(nullable = false)
                private String name;
                """);
        Path scripts = folder.resolve("src/main/resources/db/migration/default");

        assertDone(shop.run("init"));
        assertThat(scripts).isDirectory();

        assertDone(shop.run("revision", "-m", "add products"));
        assertThat(scripts.resolve("V1__add_products.sql")).content().containsIgnoringCase("create table product");
        assertThat(scripts.resolve("U1__add_products.sql")).content().containsIgnoringCase("drop table product");
        assertDone(shop.run("upgrade", "--no-prompt"));
        assertThat(shop.tables()).containsExactly("product");

        shop.entity("Product", """
                @Column(nullable = false)
                private String name;
                private java.math.BigDecimal price;
                """);
        assertDone(shop.run("revision", "-m", "add prices"));
        assertDone(shop.run("upgrade", "--no-prompt"));

        shop.entity("Customer", "private String email;");
        assertDone(shop.run("make-migrations", "-m", "add customers"));
        assertDone(shop.run("upgrade", "--no-prompt"));
        assertThat(shop.tables()).containsExactly("customer", "product");
        assertThat(shop.run("current").results()).contains("3", "add customers", "applied");

        Run check = shop.run("check");
        assertThat(check.exitCode()).as(check.text()).isZero();
        Run nothing = shop.run("revision", "-m", "nothing new");
        assertDone(nothing);
        assertThat(Files.exists(scripts.resolve("V4__nothing_new.sql"))).isFalse();

        assertDone(shop.run("downgrade", "--no-prompt"));
        assertThat(shop.tables()).containsExactly("product");
        assertDone(shop.run("downgrade", "base", "--no-prompt"));
        assertThat(shop.tables()).isEmpty();
        assertThat(shop.run("history").results()).contains("pending").doesNotContain("applied");

        assertDone(shop.run("upgrade", "+1", "--no-prompt"));
        assertThat(shop.tables()).containsExactly("product");
    }

    private static void assertDone(Run run) {
        assertThat(run.exitCode()).as(run.text()).isZero();
    }
}
