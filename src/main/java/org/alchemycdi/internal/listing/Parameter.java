package org.alchemycdi.internal.listing;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Optional;

/**
 * A query parameter that is allowed.
 *
 * @param type what one value of it is; never primitive
 * @param isSeveral whether it takes any number of values
 * @param choices the only values that it takes; empty if there are others
 * @param otherwise what holds where it is absent, if anything
 * @param least the lowest number, where there is one
 * @param most the highest number, where there is one
 */
public record Parameter(
        String name,
        String description,
        Class<?> type,
        boolean isSeveral,
        List<String> choices,
        Optional<Object> otherwise,
        @Nullable Integer least,
        @Nullable Integer most) {

    static Parameter of(String name, Class<?> type, String description) {
        return new Parameter(name, description, type, false, List.of(), Optional.empty(), null, null);
    }

    Parameter several() {
        return new Parameter(name, description, type, true, choices, otherwise, least, most);
    }

    Parameter choices(List<String> changed) {
        return new Parameter(name, description, type, isSeveral, List.copyOf(changed), otherwise, least, most);
    }

    Parameter otherwise(Object changed) {
        return new Parameter(name, description, type, isSeveral, choices, Optional.of(changed), least, most);
    }

    /** @param highest 0 for none */
    Parameter between(int lowest, int highest) {
        return new Parameter(
                name, description, type, isSeveral, choices, otherwise, lowest, highest == 0 ? null : highest);
    }
}
