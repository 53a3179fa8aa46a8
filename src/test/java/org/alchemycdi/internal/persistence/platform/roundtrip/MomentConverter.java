package org.alchemycdi.internal.persistence.platform.roundtrip;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;

/** Drivers return other times than it asks for. */
@Converter
public class MomentConverter implements AttributeConverter<Moment, Instant> {

    @Override
    public Instant convertToDatabaseColumn(Moment moment) {
        return moment == null ? null : moment.instant();
    }

    @Override
    public Moment convertToEntityAttribute(Instant instant) {
        return instant == null ? null : new Moment(instant);
    }
}
