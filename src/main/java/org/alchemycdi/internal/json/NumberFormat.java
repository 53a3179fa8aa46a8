package org.alchemycdi.internal.json;

import jakarta.json.bind.annotation.JsonbNumberFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ParsePosition;
import org.alchemycdi.internal.schema.Coercer;
import org.alchemycdi.internal.schema.Coercers;
import org.alchemycdi.internal.schema.Refusal;
import org.alchemycdi.internal.schema.ResolvedType;

/** {@code @JsonbNumberFormat}: a number as the text of a pattern. */
record NumberFormat(Class<?> type, DecimalFormat pattern) implements Format {

    static NumberFormat of(JsonbNumberFormat annotation, Class<?> type) {
        DecimalFormat pattern = new DecimalFormat(
                annotation.value(), DecimalFormatSymbols.getInstance(DateFormat.locale(annotation.locale())));
        pattern.setParseBigDecimal(true);
        return new NumberFormat(type, pattern);
    }

    @Override
    public Object toJson(Object value) {
        return ownPattern().format(value);
    }

    @Override
    public Coercer reader(Coercers coercers) {
        Coercer text = coercers.of(ResolvedType.of(String.class));
        Coercer target = coercers.of(ResolvedType.of(type));
        return (value, path) -> {
            String given = (String) text.coerce(value, path);
            if (given == null) {
                return target.coerce(null, path);
            }
            ParsePosition position = new ParsePosition(0);
            Number number = ownPattern().parse(given, position);
            if (number == null || position.getIndex() < given.length()) {
                throw Refusal.ofValue(path, null, given, "a number written as " + pattern.toPattern());
            }
            return target.coerce(number, path);
        };
    }

    // A DecimalFormat is not thread-safe.
    private DecimalFormat ownPattern() {
        return (DecimalFormat) pattern.clone();
    }
}
