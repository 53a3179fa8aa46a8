package org.alchemycdi.repository;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.alchemycdi.AlchemyException;

/** Says an error of ours in the words of the application; its code and its cause stay. */
final class ErrorTexts {

    private static final Map<Class<?>, BiFunction<String, String, AlchemyException>> OURS = Map.of(
            NotFoundException.class, NotFoundException::new,
            MultipleResultsFoundException.class, MultipleResultsFoundException::new,
            DuplicateKeyException.class, DuplicateKeyException::new,
            ForeignKeyException.class, ForeignKeyException::new,
            CheckConstraintException.class, CheckConstraintException::new,
            IntegrityException.class, IntegrityException::new,
            AlchemyException.class, AlchemyException::new);

    private ErrorTexts() {}

    static AlchemyException in(QueryOptions options, AlchemyException error) {
        boolean isReworded = error.getCause() instanceof AlchemyException cause
                && cause.getClass() == error.getClass()
                && cause.code().equals(error.code());
        if (isReworded) {
            return error;
        }
        return options.errorMessage(error.getClass())
                .map(text -> reworded(error, text))
                .orElse(error);
    }

    private static AlchemyException reworded(AlchemyException error, Function<AlchemyException, String> text) {
        BiFunction<String, String, AlchemyException> constructor = error instanceof InvalidRequestException invalid
                ? (code, reason) -> new InvalidRequestException(
                        code, reason, invalid.attribute().orElse(""))
                : OURS.get(error.getClass());
        if (constructor == null) {
            return error;
        }
        AlchemyException reworded = constructor.apply(error.code().orElse(""), text.apply(error));
        reworded.initCause(error);
        return reworded;
    }
}
