package org.alchemycdi.internal.query;

import java.util.function.Supplier;
import org.alchemycdi.internal.config.Limits;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.InvalidRequestException;

/** How much more one query may ask for. To be used for one query, by one thread. */
final class Budget {

    /** PostgreSQL takes 65535 parameters in a statement, the others more. */
    private static final int MOST_PARAMETERS = 65_000;

    private final Limits limits;
    private int filters;
    private int values;
    private int depth;

    Budget(Limits limits) {
        this.limits = limits;
    }

    /** Takes one condition or order. */
    void takeFilter() {
        filters++;
        if (filters > limits.filters()) {
            throw Message.TOO_MANY_FILTERS.as(InvalidRequestException::new, limits.filters());
        }
    }

    /** Takes the values of one filter. */
    void takeValues(String fieldName, int count) {
        values += count;
        int most = Math.min(limits.values(), MOST_PARAMETERS);
        if (count > most || values > MOST_PARAMETERS) {
            throw Message.TOO_MANY_VALUES.as(
                    (code, reason) -> new InvalidRequestException(code, reason, fieldName), most, fieldName);
        }
    }

    /** Makes sure that a field does not lead too far. */
    void requireNear(String fieldName) {
        long steps = fieldName.chars().filter(character -> character == '.').count();
        if (steps > limits.depth()) {
            throw tooDeep();
        }
    }

    /** Does what belongs to a filter inside of another. */
    <R> R nested(Supplier<R> work) {
        if (depth == limits.depth()) {
            throw tooDeep();
        }
        depth++;
        try {
            return work.get();
        } finally {
            depth--;
        }
    }

    private InvalidRequestException tooDeep() {
        return Message.FILTERS_TOO_DEEP.as(InvalidRequestException::new, limits.depth());
    }
}
