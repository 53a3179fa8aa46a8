package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test after which an EntityManager or a connection is still in use. */
final class NothingStaysOpen implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(Probes.application().leftOpen()).isEmpty();
    }
}
