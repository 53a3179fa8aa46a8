package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of JSON and Optionals as ordinary values of Java. */
public final class Plain {

    private static final BigInteger LONGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private Plain() {}

    /** A text, number, truth value or null of Java; arrays and objects of JSON stay as they are. */
    public static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        }
        if (!(value instanceof JsonValue json)) {
            return value;
        }
        return switch (json.getValueType()) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case STRING -> ((JsonString) json).getString();
            case NUMBER -> ((JsonNumber) json).bigDecimalValue();
            case ARRAY, OBJECT -> json;
        };
    }

    /**
     * The same to the bottom: what an attribute of the type {@code Object} or {@code Map<String, Object>} gets. Whole numbers
     * become {@code Long}, others {@code Double} where this loses no digit, so that they are written as numbers again.
     */
    static @Nullable Object natural(@Nullable Object value) {
        if (value instanceof JsonArray array) {
            List<Object> list = new ArrayList<>(array.size());
            array.forEach(element -> list.add(natural(element)));
            return Collections.unmodifiableList(list);
        }
        if (value instanceof JsonObject object) {
            Map<String, Object> map = new LinkedHashMap<>();
            object.forEach((name, member) -> map.put(name, natural(member)));
            return Collections.unmodifiableMap(map);
        }
        Object plain = of(value);
        return value instanceof JsonNumber && plain instanceof BigDecimal decimal ? number(decimal) : plain;
    }

    private static Number number(BigDecimal decimal) {
        if (decimal.scale() <= 0 && decimal.scale() > -20) {
            BigInteger whole = decimal.toBigInteger();
            return whole.abs().compareTo(LONGEST) <= 0 ? (Number) whole.longValue() : whole;
        }
        double approximate = decimal.doubleValue();
        boolean exact =
                Double.isFinite(approximate) && BigDecimal.valueOf(approximate).compareTo(decimal) == 0;
        return exact ? (Number) approximate : decimal;
    }
}
