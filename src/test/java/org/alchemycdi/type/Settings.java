package org.alchemycdi.type;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

record Settings(
        String theme,
        int fontSize,
        BigDecimal zoom,
        Optional<LocalDate> since,
        Instant seenAt,
        List<String> tags,
        Limits limits) {

    record Limits(Long bytes, double ratio) {}
}
