package org.alchemycdi.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees and is asked on a terminal, and what a pipe gets. */
class TerminalTest {

    private static final String COLOUR = "\u001B[";

    @TempDir
    Path folder;

    private Shop shop;

    @BeforeEach
    void write() {
        shop = Shop.in(folder)
                .write("src/main/resources/db/migration/default/V1__products.sql", "create table product (id bigint);")
                .write("src/main/resources/db/migration/default/U1__products.sql", "drop table product;")
                .entity("Product", "private String name;");
    }

    @Test
    void coloursAreForTerminals() {
        assertThat(shop.onTerminal("", "history").results()).contains(COLOUR).contains("pending");
        assertThat(shop.run("history").text()).doesNotContain(COLOUR).contains("pending");
    }

    @Test
    void aPersonIsAskedAndSaysYes() {
        Run run = shop.onTerminal("y\n", "upgrade");

        assertThat(run.exitCode()).as(run.text()).isZero();
        assertThat(run.results()).contains("to upgrade the database of the bind default to head? [y/N]");
        assertThat(run.results()).contains("applying V1__products.sql");
        assertThat(shop.tables()).containsExactly("product");
    }

    @Test
    void aPersonSaysNo() {
        Run run = shop.onTerminal("\n", "upgrade");

        assertThat(run.exitCode()).as(run.text()).isZero();
        assertThat(run.results()).contains("Nothing was done");
        assertThat(shop.tables()).isEmpty();
    }

    @Test
    void nobodyIsAskedInAPipe() {
        Run run = shop.run("upgrade");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.remarks()).contains("ALCH0706").contains("--no-prompt");
        assertThat(shop.tables()).isEmpty();
    }

    @Test
    void programsGetJson() {
        Run run = shop.run("history", "--json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.results())
                .startsWith("[")
                .contains("\"state\": \"pending\"")
                .contains("\"version\": \"1\"");
    }

    @Test
    void sqlIsPrintedAndNotRun() {
        Run run = shop.run("upgrade", "--sql");

        assertThat(run.exitCode()).as(run.text()).isZero();
        assertThat(run.results()).contains("create table product");
        assertThat(shop.tables()).isEmpty();
    }
}
