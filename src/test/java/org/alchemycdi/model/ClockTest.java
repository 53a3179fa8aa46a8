package org.alchemycdi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.Scenario;
import org.junit.jupiter.api.Test;

class ClockTest {

    private static final Instant LONG_AGO = Instant.parse("1969-07-20T20:17:40Z");

    @Singleton
    public static class Rows {

        @Inject
        RepositoryService<AuditedV4> rows;
    }

    /** In another zone, which does not matter. */
    public static class LongAgo {

        @Produces
        @ApplicationScoped
        Clock clock() {
            return Clock.fixed(LONG_AGO, ZoneId.of("Asia/Tokyo"));
        }
    }

    public static class Disposed {

        static final AtomicInteger OPEN = new AtomicInteger();

        @Produces
        Clock clock() {
            OPEN.incrementAndGet();
            return Clock.fixed(LONG_AGO, ZoneId.of("Asia/Tokyo"));
        }

        void dispose(@Disposes Clock clock) {
            OPEN.decrementAndGet();
        }
    }

    public static class AnotherClock {

        @Produces
        @Singleton
        Clock clock() {
            return Clock.systemDefaultZone();
        }
    }

    @Test
    void isTheBeanOfTheApplication() {
        try (Scenario.Running app = scenario(LongAgo.class).start()) {
            AuditedV4 row = create(app);

            assertThat(row.getCreatedAt()).isEqualTo(LONG_AGO);
            assertThat(row.getUpdatedAt()).isEqualTo(LONG_AGO);
        }
    }

    @Test
    void isThatOfTheSystemOtherwise() {
        try (Scenario.Running app = scenario().start()) {
            assertThat(create(app).getCreatedAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        }
    }

    @Test
    void isOfOneApplicationOnly() {
        try (Scenario.Running first = scenario(LongAgo.class).start();
                Scenario.Running second = scenario().start()) {
            assertThat(create(second).getCreatedAt()).isAfter(LONG_AGO);
            assertThat(create(first).getCreatedAt()).isEqualTo(LONG_AGO);
        }
    }

    @Test
    void isLookedUpOnceAndDisposedOfAtTheEnd() {
        try (Scenario.Running app = scenario(Disposed.class).start()) {
            create(app);
            create(app);

            assertThat(Disposed.OPEN).hasValue(1);
        }
        assertThat(Disposed.OPEN).hasValue(0);
    }

    @Test
    void isRefusedWhereThereAreSeveral() {
        assertThatThrownBy(() -> scenario(LongAgo.class, AnotherClock.class).start())
                .hasStackTraceContaining("ALCH0214: several beans of type java.time.Clock")
                .hasStackTraceContaining(AnotherClock.class.getName() + ", " + LongAgo.class.getName());
    }

    private static Scenario scenario(Class<?>... beans) {
        Class<?>[] all = Stream.concat(Stream.of(Rows.class), Stream.of(beans)).toArray(Class<?>[]::new);
        return Scenario.of(all).entities(AuditedV4.class).inMemory("default");
    }

    private static AuditedV4 create(Scenario.Running app) {
        return app.committing(running -> running.get(Rows.class).rows.create(new AuditedV4(1)));
    }
}
