package org.alchemycdi.internal.query;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A calendar day as a range of the times of one type.
 *
 * @param begin the first moment of the day
 * @param end the first moment after it
 */
record Day(Object begin, Object end) {

    // A point in time has the day of UTC; the classes from before java.time mean local time.
    private static final Map<Class<?>, Function<LocalDateTime, Object>> TYPES = Map.of(
            LocalDateTime.class, midnight -> midnight,
            Instant.class, midnight -> midnight.toInstant(ZoneOffset.UTC),
            OffsetDateTime.class, midnight -> midnight.atOffset(ZoneOffset.UTC),
            Timestamp.class, Timestamp::valueOf,
            Date.class, midnight -> new Date(Timestamp.valueOf(midnight).getTime()),
            Calendar.class, Day::calendar);

    /** The day, if the type is one of times with a date. */
    static Optional<Day> of(LocalDate date, Class<?> type) {
        LocalDate next = date.equals(LocalDate.MAX) ? date : date.plusDays(1);
        return Optional.ofNullable(TYPES.get(type))
                .map(begin -> new Day(begin.apply(date.atStartOfDay()), begin.apply(next.atStartOfDay())));
    }

    private static Calendar calendar(LocalDateTime midnight) {
        return new Calendar.Builder().setInstant(Timestamp.valueOf(midnight)).build();
    }
}
