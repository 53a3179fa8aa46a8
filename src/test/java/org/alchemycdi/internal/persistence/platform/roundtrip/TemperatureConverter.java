package org.alchemycdi.internal.persistence.platform.roundtrip;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;

/** Drivers return other numbers than it asks for. */
@Converter
public class TemperatureConverter implements AttributeConverter<Temperature, BigDecimal> {

    @Override
    public BigDecimal convertToDatabaseColumn(Temperature temperature) {
        return temperature == null ? null : temperature.kelvin();
    }

    @Override
    public Temperature convertToEntityAttribute(BigDecimal kelvin) {
        return kelvin == null ? null : new Temperature(kelvin.stripTrailingZeros());
    }
}
