package org.alchemycdi.internal.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which basic types a component may have, given the one of its attribute: those that lose nothing. */
final class BasicConversions {

    // Each fits into those after it, as in Java; a fraction never into a whole number.
    private static final List<Class<?>> WHOLE =
            List.of(Byte.class, Short.class, Integer.class, Long.class, BigInteger.class, BigDecimal.class);
    private static final List<Class<?>> FLOATING = List.of(Float.class, Double.class);

    private static final Set<Class<?>> MOMENTS = Set.of(Instant.class, OffsetDateTime.class, ZonedDateTime.class);

    private static final Map<Class<?>, Set<Class<?>>> TIMES = Map.of(
            Instant.class, MOMENTS,
            OffsetDateTime.class, MOMENTS,
            ZonedDateTime.class, MOMENTS,
            Date.class, MOMENTS,
            Timestamp.class, Set.of(Instant.class, OffsetDateTime.class, ZonedDateTime.class, LocalDateTime.class),
            java.sql.Date.class, Set.of(LocalDate.class),
            java.sql.Time.class, Set.of(LocalTime.class));

    private BasicConversions() {}

    /** For wrappers, not primitives. */
    static boolean isAllowed(Class<?> from, Class<?> to) {
        if (to == String.class) {
            return BasicType.isBasic(from) && !from.isArray();
        }
        if (to.isEnum()) {
            return from == String.class;
        }
        return isWider(from, to) || TIMES.getOrDefault(from, Set.of()).contains(to);
    }

    private static boolean isWider(Class<?> from, Class<?> to) {
        boolean whole = WHOLE.contains(from) && WHOLE.indexOf(to) > WHOLE.indexOf(from);
        boolean floating = FLOATING.contains(from) && FLOATING.indexOf(to) > FLOATING.indexOf(from);
        boolean wholeToFloating = WHOLE.indexOf(from) >= 0
                && from != BigInteger.class
                && from != BigDecimal.class
                && FLOATING.contains(to);
        return whole || floating || wholeToFloating;
    }
}
