package org.alchemycdi.internal.persistence.platform;

import java.util.Optional;
import java.util.stream.Stream;
import org.alchemycdi.AlchemyException;
import org.eclipse.persistence.exceptions.IntegrityException;

/** What one of our converters or listeners has refused, in the exceptions that EclipseLink has put around it. */
public final class OwnFailure {

    private OwnFailure() {}

    public static Optional<AlchemyException> among(Throwable failure) {
        return Causes.of(failure).stream()
                .flatMap(OwnFailure::single)
                .filter(AlchemyException.class::isInstance)
                .map(AlchemyException.class::cast)
                .findFirst();
    }

    /** While mapping, EclipseLink goes on after a mistake, and throws one exception for all, which has no cause. */
    private static Stream<? extends Throwable> single(Throwable failure) {
        return failure instanceof IntegrityException collected
                ? EclipseLinkLists.failures(collected.getIntegrityChecker()).stream()
                : Stream.of(failure);
    }
}
