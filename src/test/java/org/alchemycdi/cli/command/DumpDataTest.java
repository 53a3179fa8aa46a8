package org.alchemycdi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpDataTest {

    @TempDir
    Path folder;

    /** Fixtures are sources: an empty table would take them away. */
    @Test
    void writesOverNothingUnlessItIsTold() {
        Shop shop = Shop.in(folder).script("V1__product.sql", Shop.TABLE);
        assertThat(shop.run("upgrade").exitCode()).isZero();
        Path mine = shop.write("fixtures/Product.json", "[{\"id\": 1}]");

        Run refused = shop.run("dump-data", "--table", "*");

        assertThat(refused.exitCode()).as(refused.remarks()).isEqualTo(1);
        assertThat(refused.remarks()).startsWith("ALCH0725").contains("Product.json", "--overwrite");
        assertThat(mine).hasContent("[{\"id\": 1}]");

        Run told = shop.run("dump-data", "--table", "*", "--overwrite");
        assertThat(told.exitCode()).as(told.remarks()).isZero();
        assertThat(mine).content().doesNotContain("1");
    }
}
