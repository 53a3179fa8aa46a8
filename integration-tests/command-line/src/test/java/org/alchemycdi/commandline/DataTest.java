package org.alchemycdi.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows to files and back. */
class DataTest {

    @TempDir
    Path folder;

    @Test
    void rowsAreDumpedAndLoaded() {
        Shop shop = Shop.in(folder).entity("Product", "private String name;");
        shop.change("create table product (id bigint primary key, name varchar(255))");
        shop.change("create sequence product_seq increment by 50");
        shop.change("insert into product values (1, 'Äpfel'), (2, null)");

        Run dump = shop.run("dump-data", "--table", "*", "--dir", "data");
        assertThat(dump.exitCode()).as(dump.text()).isZero();
        assertThat(dump.results()).contains("Product", "2", "Product.json");
        assertThat(folder.resolve("data/Product.json")).content().contains("\"Äpfel\"");

        shop.change("delete from product");
        Run load = shop.run("load-data", "--dir", "data", "--no-prompt");
        assertThat(load.exitCode()).as(load.text()).isZero();
        assertThat(shop.query("select name from product order by id")).containsExactly("Äpfel", null);
    }

    @Test
    void anUnknownEntityIsNamed() {
        Shop shop = Shop.in(folder).entity("Product", "private String name;");

        Run dump = shop.run("dump-data", "--table", "Produkt");

        assertThat(dump.exitCode()).isEqualTo(1);
        assertThat(dump.remarks()).contains("ALCH0557").contains("Did you mean \"Product\"?");
    }
}
