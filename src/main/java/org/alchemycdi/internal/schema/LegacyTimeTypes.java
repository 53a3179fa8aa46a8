package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.stream.Stream;

/** The dates and times from before java.time. */
final class LegacyTimeTypes {

    private LegacyTimeTypes() {}

    static Stream<BasicType> all() {
        return Stream.of(
                BasicType.of(Date.class, TimeTypes.MOMENT + ", or a date alone", LegacyTimeTypes::date),
                BasicType.of(java.sql.Date.class, TimeTypes.DATE, LegacyTimeTypes::sqlDate),
                BasicType.of(Time.class, TimeTypes.TIME, LegacyTimeTypes::sqlTime),
                BasicType.of(Timestamp.class, TimeTypes.MOMENT, LegacyTimeTypes::timestamp));
    }

    // Without a time it is midnight where the JVM runs, as Jakarta Persistence takes an attribute of TemporalType.DATE.
    private static @Nullable Date date(Object value) {
        if (value instanceof Date date) {
            return date;
        }
        boolean dateAlone = value instanceof LocalDate || (value instanceof String text && text.indexOf('T') < 0);
        if (dateAlone) {
            java.sql.Date day = sqlDate(value);
            return day == null ? null : new Date(day.getTime());
        }
        return TimeTypes.moment(value, moment -> Date.from(moment.toInstant()));
    }

    private static @Nullable java.sql.Date sqlDate(Object value) {
        LocalDate date = TimeTypes.date(value);
        return date == null ? null : java.sql.Date.valueOf(date);
    }

    private static @Nullable Time sqlTime(Object value) {
        LocalTime time = TimeTypes.time(value);
        return time == null ? null : Time.valueOf(time);
    }

    private static @Nullable Timestamp timestamp(Object value) {
        return value instanceof Timestamp timestamp
                ? timestamp
                : TimeTypes.moment(value, moment -> Timestamp.from(moment.toInstant()));
    }
}
