package org.alchemycdi.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application that fails when its binds are open already. WildFly leaves its CDI container running. */
@EnabledIfSystemProperty(named = "server", matches = "payara")
class LateFailureIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void theBindsWereOpen() throws IOException {
        assertThat(Started.log()).contains("bind stock is open").contains("this application fails late");
    }

    @Test
    void noPoolStaysBehind() throws IOException, InterruptedException {
        assertThat(threadsOfPools()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "stock"})
    void noConnectionStaysBehind(String database) throws IOException, InterruptedException {
        threadsOfPools();
        Path file = Path.of(System.getProperty("server.directory"), "tmp", database + ".mv.db");

        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            assertThat(lock).as("the lock that H2 has on an open database").isNotNull();
        }
    }

    /** Payara closes applications in a thread of its own, which is given the time to. */
    private static String threadsOfPools() throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(PATIENCE);
        String threads = Started.get("/pools").body();
        while (!threads.isEmpty() && Instant.now().isBefore(limit)) {
            threads = Started.get("/pools").body();
        }
        return threads;
    }
}
