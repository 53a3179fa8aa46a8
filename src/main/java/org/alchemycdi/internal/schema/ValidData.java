package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Nearest;
import org.alchemycdi.internal.schema.Constraints.Violation;
import org.alchemycdi.schema.Patch;

/** Asks the constraints of data that is a record or bean, before it is written anywhere. */
final class ValidData {

    private final Shapes shapes;
    private final SchemaReading reading;
    private final Constraints constraints;

    private record Found(String path, String message) {

        @Override
        public String toString() {
            return (path + " " + message).strip();
        }
    }

    /** @param reading knows the names under which a client sends the properties */
    ValidData(Shapes shapes, SchemaReading reading, Constraints constraints) {
        this.shapes = shapes;
        this.reading = reading;
        this.constraints = constraints;
    }

    /** Entities are validated by the provider when they are written, and other data has no constraints. */
    void require(@Nullable Object data) {
        if (data instanceof Patch<?> patch) {
            require(patch.value(), path -> isGiven(path, patch.present()));
        } else {
            require(data, path -> true);
        }
    }

    private void require(@Nullable Object value, Predicate<List<String>> isGiven) {
        if (constraints == Constraints.NONE || !isConstrained(value)) {
            return;
        }
        List<Found> wrong = constraints.violations(value).stream()
                .filter(violation -> isGiven.test(violation.path()))
                .map(violation -> found(violation, value.getClass()))
                .sorted(Comparator.comparing(Found::path).thenComparing(Found::message))
                .toList();
        if (!wrong.isEmpty()) {
            String listed =
                    Nearest.list(wrong.stream().map(Found::toString).distinct().toList());
            throw Refusal.of(Path.of(wrong.get(0).path()), null, Message.DATA_NOT_VALID, listed);
        }
    }

    private boolean isConstrained(@Nullable Object value) {
        return value != null
                && !(value instanceof Map)
                && !(value instanceof Collection)
                && !shapes.isMapped(value.getClass())
                && !value.getClass().getName().startsWith("java.");
    }

    // What is wrong with an object of which only a part was given is not the client's affair.
    private static boolean isGiven(List<String> path, Set<String> present) {
        String name = "";
        for (String step : path) {
            name = name.isEmpty() ? step : name + "." + step;
            if (!present.contains(name)) {
                return false;
            }
            String start = name + ".";
            if (present.stream().noneMatch(other -> other.startsWith(start))) {
                return true;
            }
        }
        return false;
    }

    private Found found(Violation violation, Class<?> type) {
        Path path = Path.ROOT;
        Class<?> owner = type;
        for (String step : violation.path()) {
            boolean isName = !step.startsWith("[");
            path = path.property(isName ? reading.nameOf(owner, step) : step);
            owner = isName ? reading.contentOf(owner, step) : owner;
        }
        return new Found(path.toString(), violation.message());
    }
}
