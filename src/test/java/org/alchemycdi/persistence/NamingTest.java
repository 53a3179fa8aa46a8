package org.alchemycdi.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.alchemycdi.Alchemy;
import org.alchemycdi.model.BigIntAuditBase;
import org.alchemycdi.testing.Column;
import org.alchemycdi.testing.Scenario;
import org.junit.jupiter.api.Test;

class NamingTest {

    @Entity(name = "HTTPRequestLog")
    public static class RequestLog extends BigIntAuditBase {

        private String requestPath;

        protected RequestLog() {}

        RequestLog(String requestPath) {
            this.requestPath = requestPath;
        }
    }

    /** Described in described-orm.xml, and a little by its annotations. */
    @Entity(name = "DescribedPerson")
    public static class DescribedPerson {

        @Id
        private Long personNumber;

        private String givenName;

        private String familyName;
    }

    private final String url = Scenario.h2Url();

    @Test
    void isSnakeCaseUnlessItIsConfigured() {
        scenario().start().close();

        assertThat(columns(url))
                .containsExactlyInAnyOrder(
                        "HTTP_REQUEST_LOG.ID",
                        "HTTP_REQUEST_LOG.REQUEST_PATH",
                        "HTTP_REQUEST_LOG.CREATED_AT",
                        "HTTP_REQUEST_LOG.UPDATED_AT");
    }

    @Test
    void mayBeThatOfJakartaPersistence() {
        scenario().config("alchemy.default.naming", "jpa").start().close();

        assertThat(columns(url))
                .containsExactlyInAnyOrder(
                        "HTTPREQUESTLOG.ID",
                        "HTTPREQUESTLOG.REQUESTPATH",
                        "HTTPREQUESTLOG.CREATED_AT",
                        "HTTPREQUESTLOG.UPDATED_AT");
    }

    @Test
    void isOneOfThoseTwo() {
        assertThatThrownBy(() -> scenario()
                        .config("alchemy.default.naming", "camel-case")
                        .start())
                .hasStackTraceContaining("ALCH0106")
                .hasStackTraceContaining("jpa, snake_case");
    }

    @Test
    void leavesEntitiesAloneThatAreDescribedInXml() {
        Scenario.of()
                .config("alchemy.default.persistence-unit", "described")
                .config("alchemy.default.create-all", "true")
                .start()
                .close();

        assertThat(columns("jdbc:h2:mem:described"))
                .containsExactlyInAnyOrder(
                        "DESCRIBEDPERSON.PERSONNUMBER", "DESCRIBEDPERSON.FORE_NAME", "DESCRIBEDPERSON.FAMILYNAME");
    }

    @Test
    void isThatOfNativeQueriesToo() {
        for (String naming : List.of("snake_case", "jpa")) {
            try (Scenario.Running app =
                    scenario().config("alchemy.default.naming", naming).start()) {
                Alchemy alchemy = app.get(Alchemy.class);
                alchemy.inTransaction("default", entityManager -> {
                    entityManager.persist(new RequestLog("/" + naming));
                    return null;
                });
                String table = naming.equals("jpa") ? "httprequestlog" : "http_request_log";

                List<?> found = alchemy.inTransaction("default", entityManager -> entityManager
                        .createNativeQuery("select * from " + table, RequestLog.class)
                        .getResultList());

                assertThat(found).singleElement().extracting("requestPath").isEqualTo("/" + naming);
            }
        }
    }

    private Scenario scenario() {
        return Scenario.of()
                .entities(RequestLog.class)
                .config("alchemy.default.url", url)
                .config("alchemy.default.create-all", "true");
    }

    private static List<String> columns(String url) {
        try (Connection connection = DriverManager.getConnection(url)) {
            return Column.of(connection).stream().map(Column::path).toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
