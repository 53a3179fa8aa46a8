package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PingIT {

    private final Http application = Http.application();

    @Test
    void answers() {
        Http.Answer answer = application.get("/ping");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/plain");
        assertThat(answer.body()).isEqualTo("pong");
    }
}
