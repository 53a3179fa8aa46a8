package org.alchemycdi.internal.persistence.platform;

import jakarta.annotation.Nullable;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;

/** The time classes from before {@code java.time}. They mean local time, so here, and only here, the JVM's zone is right. */
final class LegacyTime {

    private LegacyTime() {}

    static Object toJavaTime(Date date) {
        if (date instanceof java.sql.Date sqlDate) {
            return sqlDate.toLocalDate();
        }
        if (date instanceof Time time) {
            return time.toLocalTime();
        }
        if (date instanceof Timestamp timestamp) {
            return timestamp.toLocalDateTime();
        }
        return LocalDateTime.ofInstant(date.toInstant(), ZoneId.systemDefault());
    }

    /** Null if the value is no local date or time, or the type none of the old ones. */
    @Nullable
    static Object of(Object value, Class<?> type) {
        if (type == java.sql.Date.class && value instanceof LocalDate date) {
            return java.sql.Date.valueOf(date);
        }
        if (type == Time.class && value instanceof LocalTime time) {
            return Time.valueOf(time);
        }
        return value instanceof LocalDateTime dateTime ? ofDateTime(dateTime, type) : null;
    }

    @Nullable
    private static Object ofDateTime(LocalDateTime dateTime, Class<?> type) {
        Timestamp timestamp = Timestamp.valueOf(dateTime);
        if (type == Timestamp.class) {
            return timestamp;
        }
        if (type == Date.class) {
            return new Date(timestamp.getTime());
        }
        return type == Calendar.class
                ? new Calendar.Builder().setInstant(timestamp).build()
                : null;
    }
}
