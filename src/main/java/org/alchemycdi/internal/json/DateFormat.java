package org.alchemycdi.internal.json;

import jakarta.annotation.Nullable;
import jakarta.json.bind.annotation.JsonbDateFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.Locale;
import org.alchemycdi.internal.schema.Coercer;
import org.alchemycdi.internal.schema.Coercers;
import org.alchemycdi.internal.schema.Refusal;
import org.alchemycdi.internal.schema.ResolvedType;

/** {@code @JsonbDateFormat}: a pattern, or the milliseconds since 1970. */
record DateFormat(Class<?> type, @Nullable DateTimeFormatter formatter, String pattern) implements Format {

    static boolean isDate(Class<?> type) {
        return TemporalAccessor.class.isAssignableFrom(type) || Date.class.isAssignableFrom(type);
    }

    static @Nullable DateFormat of(JsonbDateFormat annotation, Class<?> type) {
        String pattern = annotation.value();
        if (pattern.equals(JsonbDateFormat.DEFAULT_FORMAT)) {
            return null;
        }
        return new DateFormat(
                type,
                pattern.equals(JsonbDateFormat.TIME_IN_MILLIS)
                        ? null
                        : DateTimeFormatter.ofPattern(pattern, locale(annotation.locale())),
                pattern);
    }

    /** The default of JSON-B is the one of the JVM. */
    static Locale locale(String tag) {
        return tag.equals(JsonbDateFormat.DEFAULT_LOCALE) ? Locale.getDefault() : Locale.forLanguageTag(tag);
    }

    @Override
    public Object toJson(Object value) {
        TemporalAccessor temporal = temporal(value);
        return formatter == null ? (Object) Instant.from(temporal).toEpochMilli() : formatter.format(temporal);
    }

    @Override
    public Coercer reader(Coercers coercers) {
        Coercer target = coercers.of(ResolvedType.of(type));
        return formatter == null ? ofMilliseconds(coercers, target) : ofText(coercers, target);
    }

    private static Coercer ofMilliseconds(Coercers coercers, Coercer target) {
        Coercer number = coercers.of(ResolvedType.of(Long.class));
        return (value, path) -> {
            Long milliseconds = (Long) number.coerce(value, path);
            return milliseconds == null ? null : target.coerce(Instant.ofEpochMilli(milliseconds), path);
        };
    }

    private Coercer ofText(Coercers coercers, Coercer target) {
        Coercer text = coercers.of(ResolvedType.of(String.class));
        return (value, path) -> {
            String given = (String) text.coerce(value, path);
            if (given == null) {
                return null;
            }
            try {
                return target.coerce(parsed(given), path);
            } catch (DateTimeException e) {
                throw Refusal.ofValue(path, e, given, "written as " + pattern);
            }
        };
    }

    // A formatter of a pattern is lenient: it reads the 31st of February as its last day.
    private TemporalAccessor parsed(String text) {
        TemporalAccessor parsed = formatter.parseBest(
                text,
                ZonedDateTime::from,
                LocalDateTime::from,
                LocalDate::from,
                OffsetTime::from,
                LocalTime::from,
                Year::from);
        if (!formatter.format(parsed).equals(text)) {
            throw new DateTimeException("no such date or time");
        }
        return parsed;
    }

    // The dates of java.sql are a day or a time of day; a pattern needs the parts of an instant, which are those of
    // UTC.
    private static TemporalAccessor temporal(Object value) {
        if (value instanceof java.sql.Date day) {
            return day.toLocalDate();
        }
        if (value instanceof java.sql.Time time) {
            return time.toLocalTime();
        }
        Object moment = value instanceof Date date ? Instant.ofEpochMilli(date.getTime()) : value;
        return moment instanceof Instant instant ? instant.atZone(ZoneOffset.UTC) : (TemporalAccessor) moment;
    }
}
