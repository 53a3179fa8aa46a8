package org.alchemycdi.internal.persistence.platform;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Binds and reads {@code java.time} values with drivers that know them, where EclipseLink would pass through
 * {@code java.sql.Timestamp} and so through the JVM's zone, which has no 02:30 on some nights and two of them on others.
 */
final class JavaTimeBinding {

    private JavaTimeBinding() {}

    /** True if the value was one of ours and is bound now. */
    static boolean bind(Object value, PreparedStatement statement, int index) throws SQLException {
        if (value instanceof Instant instant) {
            statement.setObject(index, Utc.inMicroseconds(instant.atOffset(ZoneOffset.UTC)));
            return true;
        }
        if (value instanceof OffsetDateTime time) {
            statement.setObject(index, Utc.inMicroseconds(time));
            return true;
        }
        if (value instanceof LocalDateTime time) {
            statement.setObject(index, time.truncatedTo(ChronoUnit.MICROS));
            return true;
        }
        return bindDateOrTime(value, statement, index);
    }

    static boolean bindDateOrTime(Object value, PreparedStatement statement, int index) throws SQLException {
        if (value instanceof LocalDate date) {
            statement.setObject(index, date);
            return true;
        }
        if (value instanceof LocalTime time) {
            statement.setObject(index, time.truncatedTo(ChronoUnit.MICROS));
            return true;
        }
        return false;
    }

    static boolean reads(int jdbcType) {
        return switch (jdbcType) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE, Types.DATE, Types.TIME -> true;
            default -> false;
        };
    }

    /** The value of a column whose type {@link #reads} accepts. */
    static Object read(ResultSet row, int column, int jdbcType) throws SQLException {
        return switch (jdbcType) {
            case Types.TIMESTAMP -> row.getObject(column, LocalDateTime.class);
            case Types.TIMESTAMP_WITH_TIMEZONE -> row.getObject(column, OffsetDateTime.class);
            case Types.DATE -> row.getObject(column, LocalDate.class);
            case Types.TIME -> row.getObject(column, LocalTime.class);
            default -> throw new IllegalArgumentException("no type of a date or time: " + jdbcType);
        };
    }
}
