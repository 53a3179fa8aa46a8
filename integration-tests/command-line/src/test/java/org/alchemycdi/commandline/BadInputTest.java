package org.alchemycdi.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong is said in one line, with its code; nothing is changed. */
class BadInputTest {

    private static final String SCRIPTS = "src/main/resources/db/migration/default/";

    @TempDir
    Path folder;

    private Shop shop;

    @BeforeEach
    void write() {
        shop = Shop.in(folder)
                .write(SCRIPTS + "V1__products.sql", "create table product (id bigint primary key, name varchar(255));")
                .entity("Product", "private String name;");
    }

    private static void assertRefused(Run run, String code) {
        assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
        assertThat(run.results()).isEmpty();
        assertThat(run.remarks()).contains(code).hasLineCount(1).doesNotContain("\tat ");
    }

    @Test
    void aDatabaseThatIsNotThere() {
        assertRefused(shop.run("history", "--url", "jdbc:h2:tcp://127.0.0.1:1/none"), "ALCH0201");
    }

    @Test
    void aUserWhoMayNot() {
        shop.change("create user reader password 'secret'");

        Run run = shop.run(
                Map.of("ALCHEMY_DEFAULT_PASSWORD", "secret"),
                "upgrade",
                "--no-prompt",
                "--url",
                shop.url(),
                "--user",
                "reader");

        assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
        assertThat(run.remarks()).contains("ALCH03").doesNotContain("secret").doesNotContain("\tat ");
        assertThat(shop.tables()).isEmpty();
    }

    @Test
    void anUnknownBind() {
        assertRefused(shop.run("upgrade", "--no-prompt", "--bind", "defautl"), "ALCH0101");
    }

    @Test
    void anUnknownKey() {
        assertRefused(shop.run("upgrade", "--no-prompt", "-D", "alchemy.default.creat-all=true"), "ALCH0105");
    }

    @Test
    void aMissingUndoScript() {
        assertThat(shop.run("upgrade", "--no-prompt").exitCode()).isZero();

        Run run = shop.run("downgrade", "--no-prompt");

        assertRefused(run, "ALCH03");
        assertThat(run.remarks()).contains("U1__");
        assertThat(shop.tables()).containsExactly("product");
    }

    @Test
    void aScriptThatWasChangedAfterItWasApplied() {
        assertThat(shop.run("upgrade", "--no-prompt").exitCode()).isZero();
        shop.write(SCRIPTS + "V1__products.sql", "create table product (id bigint primary key);");

        assertRefused(shop.run("upgrade", "--no-prompt"), "ALCH0305");
        assertThat(shop.run("validate").exitCode()).isEqualTo(1);
        assertThat(shop.run("check").exitCode()).isEqualTo(1);
    }

    @Test
    void twoScriptsOfOneVersion() {
        shop.write(SCRIPTS + "V1__others.sql", "create table other (id bigint);");

        assertRefused(shop.run("upgrade", "--no-prompt"), "ALCH0308");
        assertThat(shop.tables()).isEmpty();
    }

    @Test
    void aWarThatIsNone() throws IOException {
        Path war = Files.writeString(folder.resolve("broken.war"), "no zip file");

        Run run = Run.of(folder, Map.of(), "database", "--app", war.toString(), "history");

        assertRefused(run, "ALCH0704");
    }

    @Test
    void anEntityThatCannotBeMapped() {
        assertThat(shop.run("upgrade", "--no-prompt").exitCode()).isZero();
        shop.write("src/main/java/shop/Broken.java", """
                package shop;

                @jakarta.persistence.Entity
                public class Broken {
                    public String withoutAnId;
                }
                """).entity("Product", "private String name;");

        Run run = shop.run("revision", "-m", "broken");

        assertRefused(run, "ALCH0");
        assertThat(run.remarks()).contains("Broken");
        assertThat(folder.resolve(SCRIPTS)).isDirectoryNotContaining("glob:**/V2*");
    }

    @Test
    void aRevisionBeforeTheOthersAreApplied() {
        assertRefused(shop.run("revision", "-m", "too early"), "ALCH0718");
        assertThat(folder.resolve(SCRIPTS)).isDirectoryNotContaining("glob:**/V2*");
    }

    @Test
    void theStackIsShownToWhoeverAsks() {
        Run run = shop.run("upgrade", "--no-prompt", "--bind", "defautl", "--verbose");

        assertThat(run.remarks()).contains("ALCH0101").contains("\tat ");
    }
}
