package org.alchemycdi.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Map;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.library.Author;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PersistenceUnitTest {

    @Singleton
    public static class Library {

        @Inject
        @AlchemyBind("library")
        RepositoryService<Author> authors;
    }

    private static Scenario unit(String name) {
        return Scenario.of(Library.class)
                .entities(Author.class)
                .config("alchemy.library.persistence-unit", name)
                .config("alchemy.library.commit-mode", "autocommit")
                .config("alchemy.library.create-all", "true");
    }

    @Test
    void aBindMayStandOnAUnitOfPersistenceXml() {
        try (Scenario.Running app = unit("library").start()) {
            app.committing(running -> running.get(Library.class).authors.create(Map.of("name", "Ann")));

            long count = app.inRequest(() -> app.get(Library.class).authors.count());
            assertThat(count).isEqualTo(1);
        }
    }

    @Tag("servers")
    @Test
    void aUnitMayNameTheUserOfItsDatabase() {
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.POSTGRESQL, Path.of(""));
                Scenario.Running app = unit("library")
                        .file("META-INF/persistence.xml", unitOf(database.url()))
                        .start()) {
            app.committing(running -> running.get(Library.class).authors.create(Map.of("name", "Ann")));

            assertThat(database.query("select name from author")).containsExactly("Ann");
        }
    }

    /** The user stands in a property, and not in the URL. */
    private static String unitOf(String url) {
        return """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="library" transaction-type="RESOURCE_LOCAL">
                    <class>org.alchemycdi.library.Author</class>
                    <properties>
                      <property name="jakarta.persistence.jdbc.url" value="%s"/>
                      <property name="jakarta.persistence.jdbc.user" value="postgres"/>
                      <property name="jakarta.persistence.jdbc.password" value="postgres"/>
                    </properties>
                  </persistence-unit>
                </persistence>
                """.formatted(url.substring(0, url.indexOf('?')));
    }

    @Test
    void connectionsAreTheBindsAndNotOfEclipseLinksProperties() {
        assertThatThrownBy(() -> unit("library")
                        .config("alchemy.library.jpa.jakarta.persistence.jdbc.user", "sa")
                        .start())
                .hasStackTraceContaining("ALCH0109: alchemy.library.jpa.jakarta.persistence.jdbc.user")
                .hasStackTraceContaining("means nothing to EclipseLink");
    }

    @Test
    void anUnknownUnitIsNamedWithTheKnownOnes() {
        assertThatThrownBy(() -> unit("libary").start())
                .hasStackTraceContaining("ALCH0210: no unit \"libary\" is in META-INF/persistence.xml")
                .hasStackTraceContaining("Units there: library, nowhere-to-go, described.");
    }

    @Test
    void aUnitWithoutADatabaseIsNamed() {
        assertThatThrownBy(() -> unit("nowhere-to-go").start()).hasStackTraceContaining("ALCH0211");
    }

    @Test
    void keysThatAUnitDecidesAreRefused() {
        assertThatThrownBy(() -> unit("library")
                        .config("alchemy.library.transaction-type", "jta")
                        .start())
                .hasStackTraceContaining("ALCH0109: alchemy.library.transaction-type");
    }
}
