package org.alchemycdi.internal.persistence.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.queries.InsertObjectQuery;

/** Which entities can be inserted by statements of ours. */
final class InsertedTypes {

    private final AbstractSession session;
    private final Map<Class<?>, Optional<List<DatabaseMapping>>> relations = new HashMap<>();

    InsertedTypes(AbstractSession session) {
        this.session = session;
    }

    boolean isPossible(NewRow row) {
        return relations
                .computeIfAbsent(row.entity().getClass(), this::relations)
                .filter(row::isAll)
                .isPresent();
    }

    private Optional<List<DatabaseMapping>> relations(Class<?> type) {
        ClassDescriptor descriptor = session.getDescriptor(type);
        return descriptor != null && isPossible(type, descriptor)
                ? Optional.of(NewRow.relations(descriptor))
                : Optional.empty();
    }

    /** Not where something else than the mapping says what is written, or where only the database knows the key. */
    private static boolean isPossible(Class<?> type, ClassDescriptor descriptor) {
        return descriptor.getJavaClass() == type
                && !descriptor.isDescriptorTypeAggregate()
                && !NewRow.isKeyGivenByDatabase(descriptor)
                && !descriptor.hasReturningPolicies()
                && !descriptor.hasMultitenantPolicy()
                && !descriptor.hasDerivedId()
                && descriptor.getHistoryPolicy() == null
                && !isWrittenByUser(descriptor.getQueryManager().getInsertQuery())
                && !descriptor.getCachePolicy().isSharedIsolation();
    }

    private static boolean isWrittenByUser(InsertObjectQuery query) {
        return query != null && query.isUserDefinedSQLCall();
    }
}
