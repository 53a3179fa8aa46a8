package org.alchemycdi.internal.persistence.platform;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import org.alchemycdi.type.JsonText;

/** The Java types that every database keeps in one and the same column type. */
enum JavaTypes {
    BOOLEAN(Boolean.class),
    SMALL_INTEGER(Byte.class, Short.class),
    INTEGER(Integer.class, Year.class),
    LONG(Long.class),
    FLOAT(Float.class),
    DOUBLE(Double.class),
    DECIMAL(BigDecimal.class, Number.class),
    BIG_INTEGER(BigInteger.class),
    STRING(String.class),
    CHARACTER(Character.class),
    BINARY(byte[].class, Byte[].class, Blob.class),
    LONG_TEXT(char[].class, Character[].class, Clob.class),
    DATE(LocalDate.class, java.sql.Date.class),
    TIME(LocalTime.class, OffsetTime.class, Time.class),
    LOCAL_TIMESTAMP(LocalDateTime.class, Timestamp.class, Date.class, Calendar.class),
    INSTANT(Instant.class, OffsetDateTime.class),
    UUID(java.util.UUID.class),
    JSON(JsonText.class);

    private final List<Class<?>> classes;

    JavaTypes(Class<?>... classes) {
        this.classes = List.of(classes);
    }

    List<Class<?>> classes() {
        return classes;
    }
}
