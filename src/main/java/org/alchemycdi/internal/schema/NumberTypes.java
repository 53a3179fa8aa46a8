package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;
import java.util.function.Function;
import java.util.stream.Stream;

/** Numbers, from numbers and from texts, without losing a digit of a whole number. */
final class NumberTypes {

    // Java needs seconds for a text of a million digits, and gigabytes for the whole number 1E1000000000.
    private static final int MOST_DIGITS = 1000;

    private NumberTypes() {}

    static Stream<BasicType> all() {
        return Stream.of(
                whole(Byte.class, Byte.MIN_VALUE, Byte.MAX_VALUE, BigDecimal::byteValueExact),
                whole(Short.class, Short.MIN_VALUE, Short.MAX_VALUE, BigDecimal::shortValueExact),
                whole(Integer.class, Integer.MIN_VALUE, Integer.MAX_VALUE, BigDecimal::intValueExact),
                whole(Long.class, Long.MIN_VALUE, Long.MAX_VALUE, BigDecimal::longValueExact),
                BasicType.of(
                        Year.class,
                        "a year such as 2024",
                        value -> value instanceof Year ? value : converted(value, NumberTypes::year)),
                BasicType.of(
                        BigInteger.class,
                        "a whole number of at most %d digits".formatted(MOST_DIGITS),
                        value -> converted(value, BigDecimal::toBigIntegerExact)),
                BasicType.of(
                        BigDecimal.class,
                        "a decimal number such as 12.50, of at most %d digits".formatted(MOST_DIGITS),
                        NumberTypes::exact),
                BasicType.of(
                        Float.class, "a number from -%1$s to %1$s".formatted(Float.MAX_VALUE), NumberTypes::floating),
                BasicType.of(
                        Double.class, "a number from -%1$s to %1$s".formatted(Double.MAX_VALUE), NumberTypes::doubled));
    }

    private static BasicType whole(Class<?> type, long least, long most, Function<BigDecimal, Object> exactly) {
        return BasicType.of(
                type, "a whole number from %d to %d".formatted(least, most), value -> converted(value, exactly));
    }

    private static @Nullable Object converted(Object value, Function<BigDecimal, Object> conversion) {
        BigDecimal exact = exact(value);
        return exact == null ? null : conversion.apply(exact);
    }

    private static @Nullable Object floating(Object value) {
        BigDecimal exact = exact(value);
        return exact == null || Float.isInfinite(exact.floatValue()) ? null : exact.floatValue();
    }

    private static @Nullable Object doubled(Object value) {
        BigDecimal exact = exact(value);
        return exact == null || Double.isInfinite(exact.doubleValue()) ? null : exact.doubleValue();
    }

    private static Year year(BigDecimal number) {
        return Year.of(number.intValueExact());
    }

    private static @Nullable BigDecimal exact(Object value) {
        BigDecimal exact = null;
        if (value instanceof BigDecimal decimal) {
            exact = decimal;
        } else if (value instanceof BigInteger whole) {
            exact = whole.bitLength() > 4 * MOST_DIGITS ? null : new BigDecimal(whole);
        } else if (value instanceof Number || value instanceof String) {
            // The texts "NaN" and "Infinity", of which Double is capable, are no decimals either.
            String text = value.toString();
            exact = text.length() > MOST_DIGITS + 2 ? null : new BigDecimal(text);
        }
        return exact == null || isTooLong(exact) ? null : exact;
    }

    private static boolean isTooLong(BigDecimal number) {
        return number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS;
    }
}
