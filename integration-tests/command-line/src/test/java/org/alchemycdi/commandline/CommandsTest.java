package org.alchemycdi.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands besides those of the walk. */
class CommandsTest {

    private static final String SCRIPTS = "src/main/resources/db/migration/default/";

    @TempDir
    Path folder;

    private Shop shop;

    @BeforeEach
    void write() {
        shop = Shop.in(folder)
                .write(SCRIPTS + "V1__products.sql", """
                        create table product (id bigint primary key, name varchar(255));
                        create sequence product_id_seq start with 50 increment by 50;
                        """)
                .write(SCRIPTS + "U1__products.sql", "drop table product; drop sequence product_id_seq;")
                .entity("Product", "private String name;");
    }

    private Run done(String... arguments) {
        Run run = shop.run(arguments);
        assertThat(run.exitCode()).as(run.text()).isZero();
        return run;
    }

    @Test
    void dropAllDropsWhatEntitiesAreMappedToAndTheHistory() {
        done("upgrade", "--no-prompt");
        shop.change("create table others (id bigint primary key)");

        assertThat(done("drop-all", "--sql").results()).containsIgnoringCase("drop table product");
        assertThat(shop.tables()).containsExactly("others", "product");

        done("drop-all", "--no-prompt");

        assertThat(shop.tables()).containsExactly("others");
        assertThat(done("history").results()).contains("pending").doesNotContain("applied");
    }

    @Test
    void stampWritesTheHistoryAndRunsNothing() {
        done("stamp", "head", "--no-prompt");
        assertThat(shop.tables()).isEmpty();
        assertThat(done("current").results()).contains("applied");

        done("stamp", "base", "--no-prompt");
        assertThat(done("current").results()).doesNotContain("applied");
    }

    @Test
    void showPrintsBothScripts() {
        assertThat(done("show", "1").results())
                .contains("-- V1__products.sql", "create table product", "-- U1__products.sql", "drop table product");
        assertThat(shop.run("show", "7").remarks()).contains("ALCH0708");
    }

    @Test
    void editOpensAScriptUnlessItWasApplied() {
        Map<String, String> editor = Map.of("VISUAL", "cat");
        assertThat(shop.run(editor, "edit", "1").results()).contains("create table product");

        done("upgrade", "--no-prompt");

        Run refused = shop.run(editor, "edit", "1");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.remarks()).contains("ALCH0710");
        assertThat(shop.run(editor, "edit", "1", "--undo").results()).contains("drop table product");
    }

    @Test
    void repairMendsWhatFailed() {
        shop.write(SCRIPTS + "V1__products.sql", "create table product (id bigint primary key); no sql;");
        assertThat(shop.run("upgrade", "--no-prompt").exitCode()).isEqualTo(1);
        assertThat(done("history").results()).contains("failed");

        shop.change("drop table product");
        assertThat(done("repair", "--no-prompt").results()).contains("taken out of the history");

        assertThat(done("history").results()).contains("pending").doesNotContain("failed");
        assertThat(done("repair", "--no-prompt").remarks()).contains("nothing to repair");
    }

    @Test
    void aLineHasOneHeadAndNoBranches() {
        assertThat(done("heads").results()).contains("products");
        assertThat(done("branches").remarks()).contains("no branches");
        Run merge = shop.run("merge", "1", "2");
        assertThat(merge.exitCode()).isEqualTo(1);
        assertThat(merge.remarks()).contains("ALCH0709").contains("rename");
    }

    @Test
    void aRevisionMayBeEmptyOrPrinted() {
        done("upgrade", "--no-prompt");

        done("revision", "--no-autogenerate", "-m", "by hand", "--rev-id", "2.1");
        assertThat(folder.resolve(SCRIPTS + "V2.1__by_hand.sql")).content().contains("Write here");

        done("upgrade", "--no-prompt");
        assertThat(done("current").results()).contains("2.1");
    }

    @Test
    void theHistoryIsMadeByItself() {
        done("ensure-version");

        assertThat(shop.query("select count(*) from \"flyway_schema_history\"")).hasSize(1);
    }

    @Test
    void dropsColumnsOnlyWhereThatIsAllowed() {
        done("upgrade", "--no-prompt");
        shop.entity("Product", "");

        Run held = done("revision", "-m", "less");
        assertThat(folder.resolve(SCRIPTS)).isDirectoryNotContaining("glob:**/V2*");
        assertThat(held.remarks()).contains("NAME");

        done("revision", "-m", "less", "--allow-drop");
        assertThat(folder.resolve(SCRIPTS + "V2__less.sql")).content().containsIgnoringCase("drop column name");
    }
}
