package org.alchemycdi.internal.persistence;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Optional;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.InvalidRequestException;

/** What Jakarta Validation, where the application has it, says of an entity that is about to be written. */
final class Violations {

    private static final String EXCEPTION = "jakarta.validation.ConstraintViolationException";

    private Violations() {}

    /** The refusal among the causes, if there is one. Compared by name, since the API may be absent. */
    static Optional<AlchemyException> among(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getName().equals(EXCEPTION)) {
                return Optional.of(Refusal.of(cause));
            }
        }
        return Optional.empty();
    }

    /** Loaded only when an exception of Jakarta Validation has been seen. */
    private static final class Refusal {

        static AlchemyException of(Throwable cause) {
            List<ConstraintViolation<?>> violations =
                    List.copyOf(((ConstraintViolationException) cause).getConstraintViolations());
            String first = violations.isEmpty()
                    ? ""
                    : violations.get(0).getPropertyPath().toString();
            String reason = String.join(
                    "; ",
                    violations.stream()
                            .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                            .sorted()
                            .toList());
            return Message.VIOLATIONS.causedBy(
                    cause, (code, text) -> new InvalidRequestException(code, text, first), reason);
        }
    }
}
