package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.schema.EntityAttribute;
import org.alchemycdi.internal.schema.EntityShape;
import org.alchemycdi.internal.schema.Path;
import org.alchemycdi.internal.schema.Refusal;
import org.alchemycdi.repository.InvalidRequestException;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/**
 * Finds the relation of which EclipseLink says only that it leads to a new object: one that does not cascade persisting. Data
 * of a client makes such objects, where it has an object of values for a relation.
 */
final class NewRelated {

    private final Context<?> context;
    private final UnitOfWorkImpl unit;

    private NewRelated(Context<?> context) {
        this.context = context;
        this.unit = context.entityManager().unwrap(UnitOfWorkImpl.class);
    }

    /** The refusal that a failed flush stands for, if it failed for this. */
    static Optional<InvalidRequestException> behind(IllegalStateException failure, Context<?> context) {
        boolean isOfProvider = failure.getStackTrace().length > 0
                && failure.getStackTrace()[0].getClassName().startsWith("org.eclipse.persistence.");
        return isOfProvider ? new NewRelated(context).refusal(failure) : Optional.empty();
    }

    private Optional<InvalidRequestException> refusal(IllegalStateException failure) {
        Collection<?> managed = unit.getCloneMapping().keySet();
        return List.copyOf(managed).stream()
                .flatMap(this::relationsToNew)
                .findFirst()
                .map(name -> Refusal.of(Path.of(name), failure, Message.RELATED_NOT_STORED, name));
    }

    private Stream<String> relationsToNew(Object entity) {
        EntityShape shape = context.schemas().shapes().entity(entity.getClass());
        return shape.attributes().stream()
                .filter(attribute -> attribute.kind().isRelation() && shape.isLoaded(entity, attribute))
                .filter(attribute -> related(attribute.get(entity)).anyMatch(this::isUnknown))
                .map(EntityAttribute::name);
    }

    private static Stream<?> related(@Nullable Object value) {
        Object plain = value instanceof Map<?, ?> map ? map.values() : value;
        Stream<?> several = plain instanceof Collection<?> collection ? collection.stream() : Stream.of(plain);
        return several.filter(Objects::nonNull);
    }

    private boolean isUnknown(Object related) {
        return !unit.isObjectRegistered(related);
    }
}
