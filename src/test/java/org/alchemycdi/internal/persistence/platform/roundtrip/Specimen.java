package org.alchemycdi.internal.persistence.platform.roundtrip;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.UUID;

/** One attribute of every Java type that we promise to keep. */
@Entity
class Specimen {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    @Version
    int version;

    boolean primitiveBoolean;
    byte primitiveByte;
    short primitiveShort;
    int primitiveInt;
    long primitiveLong;
    float primitiveFloat;
    double primitiveDouble;
    char primitiveChar = ' ';

    Boolean wrappedBoolean;
    Integer wrappedInt;
    Long wrappedLong;
    Double wrappedDouble;

    @Column(precision = 12, scale = 5)
    BigDecimal exactDecimal;

    BigDecimal anyDecimal;
    BigInteger bigInteger;

    String text;

    @Column(length = 3)
    String shortText;

    @Lob
    String lengthyText;

    byte[] bytes;

    @Lob
    byte[] longBytes;

    @Enumerated(EnumType.STRING)
    DayOfWeek enumByName;

    @Enumerated(EnumType.ORDINAL)
    DayOfWeek enumByNumber;

    LocalDate calendarDay;
    LocalTime timeOfDay;
    LocalDateTime dateTime;
    LocalDateTime dateTimeInGap;
    Instant instant;
    Instant instantInOverlap;
    OffsetDateTime offsetDateTime;

    @Temporal(TemporalType.TIMESTAMP)
    Date legacyDate;

    @Temporal(TemporalType.TIMESTAMP)
    Calendar legacyCalendar;

    Timestamp legacyTimestamp;
    java.sql.Date legacySqlDate;
    Time legacySqlTime;

    UUID uuid;

    @Convert(converter = JsonConverter.class)
    @Column(name = "document")
    String json;

    @Convert(converter = TemperatureConverter.class)
    Temperature temperature;

    @Convert(converter = MomentConverter.class)
    Moment moment;

    @Embedded
    Place place;
}
