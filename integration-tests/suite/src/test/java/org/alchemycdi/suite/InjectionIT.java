package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything can be injected into every kind of component. */
@ExtendWith(NothingStaysOpen.class)
class InjectionIT {

    private final Http application = Http.application();
    private final Probes probes = Probes.application();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unqualified",
                "unnamed",
                "named",
                "instance",
                "provider",
                "by-name",
                "constructor",
                "repository",
                "service",
                "service-instance",
                "service-provider",
                "application-scoped",
                "request-scoped",
                "dependent",
                "generic-superclass",
                "enterprise-bean"
            })
    void whatIsInjectedWritesToItsBind(String kind) {
        String name = Probes.newName();

        Http.Answer answer = application.post("/probe/injection/%s?name=%s".formatted(kind, name));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(probes.isThere("default", name)).isTrue();
    }

    @Test
    void entityManagerOfARequestIsOne() {
        assertThat(application.get("/probe/injection/same").body()).isEqualTo("true");
    }

    @Test
    void servicesOfTheApplicationAreInjectedInThePlaceOfOurs() {
        assertThat(application.get("/probe/injection/own").body()).isEqualTo("AuthorService UsersNotes");
    }

    @Test
    void enterpriseBeanWritesInItsTransaction() {
        String name = Probes.newName();

        Http.Answer answer = application.post("/probe/injection/enterprise-bean/products?name=" + name);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(probes.isThere("products", name)).isTrue();
    }

    @Test
    void resourceWithoutAScopeGetsAServiceThatNobodyElseAsksFor() {
        String name = Probes.newName();

        Http.Answer answer = application.post("/probe/plain-resource?name=" + name);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(probes.isThere("drafts", name)).isTrue();
    }

    /** No response of Jakarta REST, so nobody commits but the servlet itself. */
    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void servletCommitsByItself(boolean isCommitting, boolean isCommitted) {
        String name = Probes.newName();

        Http.Answer answer = application.post("/probe/servlet?name=%s&commit=%s".formatted(name, isCommitting));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(probes.leftOpen()).isEmpty();
        assertThat(probes.isThere("default", name)).isEqualTo(isCommitted);
    }

    @ParameterizedTest
    @CsvSource({"200, true", "500, false"})
    void servletFilterWorksInTheRequestOfTheResource(int status, boolean isCommitted) {
        String name = Probes.newName();

        Http.Answer answer = application.post("/probe/filtered/%d?name=%s".formatted(status, name));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(probes.isThere("default", name)).isEqualTo(isCommitted);
    }

    @Test
    void requestFilterOfJakartaRestWritesToo() {
        String name = Probes.newName();

        Http.Answer answer = application.post("/probe/failure/default/aborted/200?name=" + name);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(probes.isThere("default", name)).isTrue();
    }
}
