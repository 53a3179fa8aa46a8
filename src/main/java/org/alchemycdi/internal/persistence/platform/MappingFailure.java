package org.alchemycdi.internal.persistence.platform;

import java.util.Optional;
import java.util.stream.Stream;
import org.alchemycdi.AlchemyException;
import org.eclipse.persistence.exceptions.IntegrityException;

/** What one of our converters lacks, if that is why EclipseLink could not map the entities. */
public final class MappingFailure {

    private MappingFailure() {}

    public static Optional<AlchemyException> own(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(MappingFailure::single)
                .filter(AlchemyException.class::isInstance)
                .map(AlchemyException.class::cast)
                .findFirst();
    }

    /** EclipseLink goes on after a mistake, and throws one exception for all, which has no cause. */
    private static Stream<? extends Throwable> single(Throwable failure) {
        return failure instanceof IntegrityException collected
                ? EclipseLinkLists.failures(collected.getIntegrityChecker()).stream()
                : Stream.of(failure);
    }
}
