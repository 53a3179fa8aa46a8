package org.alchemycdi.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals, by a Maven of their own, on a project that has the plugin. */
class MavenTest {

    private static final String SCRIPTS = "src/main/resources/db/migration/default/";

    @TempDir
    Path folder;

    private Shop shop;

    @BeforeEach
    void write() throws IOException {
        shop = Shop.in(folder).write("pom.xml", pom()).source("Product", "private String name;");
    }

    private static String pom() throws IOException {
        try (InputStream text = MavenTest.class.getResourceAsStream("shop-pom.xml")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@alchemy@", System.getProperty("project.version.alchemy-cdi"));
        }
    }

    private Run maven(String... arguments) {
        return Run.ofMaven(folder, arguments);
    }

    private Run done(String... arguments) {
        Run run = maven(arguments);
        assertThat(run.exitCode()).as(run.text()).isZero();
        return run;
    }

    private void assertFailed(Run run, String goal, String code, int exitCode) {
        assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
        assertThat(run.remarks()).startsWith(code).hasLineCount(1);
        assertThat(run.results())
                .contains("BUILD FAILURE", "alchemy:" + goal + " ended with " + exitCode)
                .doesNotContain("\tat ");
    }

    @Test
    void thereAndBack() {
        Run first = done(
                "compile", "alchemy:init", "alchemy:revision", "alchemy:upgrade", "-Dm=add products", "-Dbind=default");

        assertThat(first.remarks())
                .contains("wrote " + folder.resolve(SCRIPTS + "V1__add_products.sql"), "applying V1__add_products.sql")
                .doesNotContain("INFO", "WARN");
        assertThat(folder.resolve(SCRIPTS + "V1__add_products.sql")).content().containsIgnoringCase("create table");
        assertThat(folder.resolve(SCRIPTS + "U1__add_products.sql")).content().containsIgnoringCase("drop table");
        assertThat(shop.tables()).containsExactly("product");

        shop.source("Product", "private String name; private java.math.BigDecimal price;");
        done("-q", "compile", "alchemy:revision", "alchemy:upgrade", "-Dm=add prices");
        assertThat(shop.tables()).containsExactly("product");

        Run history = done("-q", "alchemy:check", "alchemy:history", "-Djson");
        assertThat(history.results())
                .contains("\"version\": \"2\"", "\"applied\"")
                .doesNotContain("pending", "[INFO]");

        done("-q", "alchemy:downgrade", "-Dtarget=base");
        assertThat(shop.tables()).isEmpty();
    }

    @Test
    void aCheckThatFindsSomethingFailsTheBuild() {
        Run check = maven("compile", "alchemy:check");

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.results())
                .contains("the database lacks: CREATE TABLE", "BUILD FAILURE", "alchemy:check ended with 1");
    }

    @Test
    void whatIsWrongFailsTheBuildInOneLine() {
        assertFailed(maven("alchemy:upgrade", "-Dbind=defautl"), "upgrade", "ALCH0101", 1);
        assertThat(shop.tables()).isEmpty();
    }

    @Test
    void aValueThatIsNoneIsNotUnderstood() {
        Run run = maven("alchemy:upgrade", "-Dsql=perhaps");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.remarks()).contains("perhaps", "--sql");
        assertThat(run.results()).contains("alchemy:upgrade ended with 2");
    }

    @Test
    void sqlIsPrintedAndFilesAreInTheProject() throws IOException {
        shop.write(SCRIPTS + "V1__products.sql", """
                create table product (id bigint primary key, name varchar(255));
                insert into product values (1, 'Äpfel');
                """);

        assertThat(done("-q", "alchemy:upgrade", "-Dsql").results())
                .startsWith("CREATE TABLE")
                .contains("create table product");
        assertThat(shop.tables()).isEmpty();

        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Run run = Run.ofMaven(
                elsewhere,
                "-q",
                "-f",
                folder.toString(),
                "compile",
                "alchemy:upgrade",
                "alchemy:dump-data",
                "-Dtable=Product",
                "-Dalchemy.default.url=" + shop.url());
        assertThat(run.exitCode()).as(run.text()).isZero();
        assertThat(folder.resolve("fixtures/Product.json")).content().contains("Äpfel");
    }
}
