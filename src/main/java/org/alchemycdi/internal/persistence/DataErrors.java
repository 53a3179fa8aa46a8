package org.alchemycdi.internal.persistence;

import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.PersistenceException;
import java.util.function.Supplier;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.persistence.platform.OwnFailure;
import org.alchemycdi.internal.persistence.platform.SqlFailure;
import org.alchemycdi.repository.CheckConstraintException;
import org.alchemycdi.repository.DuplicateKeyException;
import org.alchemycdi.repository.ForeignKeyException;
import org.alchemycdi.repository.IntegrityException;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.repository.NotFoundException;
import org.eclipse.persistence.exceptions.EclipseLinkException;

/** Turns what EclipseLink and drivers throw into our exceptions; their texts stay in the cause. */
public final class DataErrors {

    private DataErrors() {}

    /** Runs the work; a failure of the database becomes one of ours. */
    public static <R> R translate(Supplier<R> work) {
        try {
            return work.get();
        } catch (PersistenceException | EclipseLinkException e) {
            // The latter comes out of a relation that is loaded at its first use.
            throw of(e);
        } catch (RuntimeException e) {
            throw Violations.among(e).<RuntimeException>map(refusal -> refusal).orElse(e);
        }
    }

    /** The exception of ours for a failure of the database. */
    public static AlchemyException of(Throwable failure) {
        if (failure instanceof EntityNotFoundException) {
            return Message.ROW_GONE.causedBy(failure, NotFoundException::new);
        }
        return OwnFailure.among(failure).or(() -> Violations.among(failure)).orElseGet(() -> ofDatabase(failure));
    }

    private static AlchemyException ofDatabase(Throwable failure) {
        return switch (SqlFailure.of(failure).kind()) {
            case DUPLICATE_KEY -> Message.DUPLICATE_KEY.causedBy(failure, DuplicateKeyException::new);
            case FOREIGN_KEY -> Message.FOREIGN_KEY.causedBy(failure, ForeignKeyException::new);
            case CHECK -> Message.CHECK_CONSTRAINT.causedBy(failure, CheckConstraintException::new);
            case NOT_NULL -> Message.NOT_NULL.causedBy(failure, IntegrityException::new);
            case OPTIMISTIC_LOCK -> Message.CHANGED_MEANWHILE.causedBy(failure, IntegrityException::new);
            case TOO_LONG -> Message.TOO_LONG.causedBy(failure, InvalidRequestException::new);
            case BAD_DATA -> Message.BAD_DATA.causedBy(failure, InvalidRequestException::new);
            case RETRYABLE -> Message.TRANSACTION_CONFLICT.causedBy(failure, AlchemyException::new);
            case LOCK_TIMEOUT -> Message.LOCK_TIMEOUT.causedBy(failure, AlchemyException::new);
            case QUERY_TIMEOUT -> Message.QUERY_TIMEOUT.causedBy(failure, AlchemyException::new);
            case CONNECTION -> Message.CONNECTION_LOST.causedBy(failure, AlchemyException::new);
            case OTHER -> Message.DATABASE_FAILED.causedBy(failure, AlchemyException::new);
        };
    }
}
