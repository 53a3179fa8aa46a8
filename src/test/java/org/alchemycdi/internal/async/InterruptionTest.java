package org.alchemycdi.internal.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InterruptionTest {

    private final Clockwork clockwork = new Clockwork("interrupted", InterruptionTest.class.getClassLoader());
    private final ExecutorService workers = Executors.newSingleThreadExecutor();

    private void close() throws InterruptedException {
        workers.shutdown();
        clockwork.close();
        assertThat(workers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    /** One that comes too early has no effect. The only thread is free in between. */
    @Test
    void goesOnUntilItIsHeard() throws Exception {
        AtomicInteger times = new AtomicInteger();
        CountDownLatch isHeard = new CountDownLatch(1);

        new Interruption(
                        () -> {
                            boolean isEarly = times.incrementAndGet() < 3;
                            if (!isEarly) {
                                isHeard.countDown();
                            }
                            return isEarly;
                        },
                        workers,
                        clockwork)
                .begin();
        workers.submit(() -> {}).get(30, TimeUnit.SECONDS);

        assertThat(isHeard.await(30, TimeUnit.SECONDS)).isTrue();
        close();
        assertThat(times).hasValue(3);
    }

    /** A statement that never ends would else keep the threads and the classes of an application that is gone. */
    @Test
    void endsWithTheBind() throws Exception {
        CountDownLatch isRepeated = new CountDownLatch(2);

        new Interruption(
                        () -> {
                            isRepeated.countDown();
                            return true;
                        },
                        workers,
                        clockwork)
                .begin();
        assertThat(isRepeated.await(30, TimeUnit.SECONDS)).isTrue();

        close();
    }
}
