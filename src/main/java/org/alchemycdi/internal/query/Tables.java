package org.alchemycdi.internal.query;

import jakarta.persistence.EntityManager;
import java.util.stream.Stream;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.persistence.platform.TablesPerClass;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.repository.QueryOptions;

/** The tables in which the rows of an entity are: several where each class of a hierarchy has its own. */
record Tables<T>(TablesPerClass<T> tables) {

    static <T> Tables<T> of(EntityManager entityManager, Class<T> entity) {
        return new Tables<>(TablesPerClass.of(entityManager.getEntityManagerFactory(), entity));
    }

    boolean areSeveral() {
        return tables.areSeveral();
    }

    /** What reads each of them. */
    Stream<Selection<?>> selections(Context<T> context) {
        return tables.classes().stream().map(type -> new Selection<>(context.of(type)));
    }

    /** No database puts rows of several queries in one order, or counts them off. */
    void requireNoOrderOver(QueryOptions options, Filter... filters) {
        boolean isOrdered = !options.order().isEmpty()
                || Stream.of(filters).anyMatch(filter -> filter instanceof OrderBy || filter instanceof LimitOffset);
        if (isOrdered) {
            requireOne();
        }
    }

    void requireOne() {
        if (areSeveral()) {
            throw Message.SEVERAL_TABLES.as(
                    InvalidRequestException::new,
                    tables.entity().getSimpleName(),
                    String.join(
                            ", ",
                            tables.classes().stream().map(Class::getSimpleName).toList()));
        }
    }
}
