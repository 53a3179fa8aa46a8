package org.alchemycdi.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.Proxy;
import java.util.Hashtable;
import java.util.Map;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.spi.InitialContextFactory;
import org.alchemycdi.library.Author;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.Scenario;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Data sources in JNDI, where there is no server and so no transaction manager. */
class DataSourceTest {

    private static final String NAME = "java:app/jdbc/library";

    /** Knows one data source. */
    public static final class Naming implements InitialContextFactory {

        private static final JdbcDataSource DATA_SOURCE = new JdbcDataSource();

        static {
            DATA_SOURCE.setUrl(Scenario.h2Url());
        }

        @Override
        public Context getInitialContext(Hashtable<?, ?> environment) {
            return (Context) Proxy.newProxyInstance(
                    Naming.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("lookup") && !NAME.equals(arguments[0])) {
                            throw new NameNotFoundException(String.valueOf(arguments[0]));
                        }
                        return method.getName().equals("lookup") ? DATA_SOURCE : null;
                    });
        }
    }

    @Singleton
    public static class Library {

        @Inject
        RepositoryService<Author> authors;
    }

    private static Scenario scenario() {
        return Scenario.of(Library.class)
                .entities(Author.class)
                .file("jndi.properties", "java.naming.factory.initial=" + Naming.class.getName())
                .file("META-INF/persistence.xml", """
                        <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                          <persistence-unit name="library" transaction-type="JTA">
                            <jta-data-source>%s</jta-data-source>
                          </persistence-unit>
                        </persistence>
                        """.formatted(NAME));
    }

    @Test
    void itsTransactionsNeedAServer() {
        assertThatThrownBy(() ->
                        scenario().config("alchemy.default.datasource", NAME).start())
                .hasStackTraceContaining("ALCH0206: the bind \"default\" wants transactions of the server");
    }

    @Test
    void thoseOfAUnitNeedAServer() {
        assertThatThrownBy(() -> scenario()
                        .config("alchemy.default.persistence-unit", "library")
                        .start())
                .hasStackTraceContaining("ALCH0206: the bind \"default\" wants transactions of the server");
    }

    @Test
    void itWorksWithTransactionsOfItsOwn() {
        try (Scenario.Running app = scenario()
                .config("alchemy.default.datasource", NAME)
                .config("alchemy.default.transaction-type", "resource-local")
                .config("alchemy.default.commit-mode", "autocommit")
                .config("alchemy.default.create-all", "true")
                .start()) {
            app.committing(running -> running.get(Library.class).authors.create(Map.of("name", "Ann")));

            long count = app.inRequest(() -> app.get(Library.class).authors.count());
            assertThat(count).isEqualTo(1);
        }
    }
}
