package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alchemycdi.internal.message.Nearest;

/**
 * A type of single values: how one is read strictly from another value, and what it looks like in words.
 *
 * @param type the wrapper for a primitive
 * @param expected the words, as they follow "is not"
 */
record BasicType(Class<?> type, Supplier<String> expected, Reading reading) implements Coercer {

    private static final Map<Class<?>, BasicType> KNOWN = Stream.of(
                    NumberTypes.all(), TimeTypes.all(), LegacyTimeTypes.all(), TextTypes.all())
            .flatMap(types -> types)
            .collect(Collectors.toUnmodifiableMap(BasicType::type, basic -> basic));

    /** Answers null, or throws what Java's parsers throw, for a value that it does not take. */
    @FunctionalInterface
    interface Reading {
        @Nullable
        Object read(Object plain);
    }

    static BasicType of(Class<?> type, String expected, Reading reading) {
        return new BasicType(type, () -> expected, reading);
    }

    /** The basic type of a class, primitive or not, or nothing where the class is none. */
    static @Nullable BasicType find(Class<?> type) {
        return type.isEnum()
                ? enumeration(type)
                : KNOWN.get(ResolvedType.of(type).boxed());
    }

    static boolean isBasic(Class<?> type) {
        return type.isEnum() || KNOWN.containsKey(ResolvedType.of(type).boxed());
    }

    /** Null stays null. */
    @Override
    public @Nullable Object coerce(@Nullable Object value, Path path) {
        Object plain = Plain.of(value);
        if (plain == null) {
            return null;
        }
        Object read;
        try {
            read = reading.read(plain);
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            throw Refusal.ofValue(path, e, value, expected.get());
        }
        if (read == null) {
            throw Refusal.ofValue(path, null, value, expected.get());
        }
        return read;
    }

    private static BasicType enumeration(Class<?> type) {
        return new BasicType(type, () -> oneOf(type), value -> constant(type, value));
    }

    private static @Nullable Object constant(Class<?> type, Object value) {
        for (Object constant : type.getEnumConstants()) {
            if (constant == value || ((Enum<?>) constant).name().equals(value)) {
                return constant;
            }
        }
        return null;
    }

    private static String oneOf(Class<?> type) {
        return "one of "
                + Nearest.list(Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList());
    }
}
