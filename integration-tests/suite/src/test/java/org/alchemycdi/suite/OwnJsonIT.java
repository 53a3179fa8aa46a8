package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The library leaves to the server what the application writes as JSON by itself. */
class OwnJsonIT {

    private final Http application = Http.application();

    @Test
    void isWrittenByJsonBinding() {
        assertThat(application.get("/probe/own-json").body()).isEqualTo("{\"given-name\":\"Agatha\"}");
    }
}
