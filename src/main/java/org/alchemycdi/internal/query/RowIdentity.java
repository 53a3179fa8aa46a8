package org.alchemycdi.internal.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.InvalidRequestException;

/** What an id stands for: the primary key, or the attribute that the options put in its place. */
interface RowIdentity<T> {

    /** The attributes of the entity that are the id, in order. */
    List<String> attributes();

    /** The id as the attributes have it, from any form in which it may be given. */
    Object of(Object given);

    /** The id that values by attribute name hold, if they hold it whole. */
    Optional<Object> in(Map<String, ?> values);

    /** The id of an entity, if it has one. */
    Optional<Object> ofEntity(T entity);

    /** The values of an id by their paths. */
    Map<String, Object> values(Object id);

    /** The values with this id, in the place of the one that they may have. */
    Map<String, Object> putInto(Map<String, ?> values, Object id);

    /** The name of the entity. */
    String name();

    default InvalidRequestException required() {
        String names = String.join(", ", attributes());
        return Message.ID_REQUIRED.as(
                (code, reason) -> new InvalidRequestException(code, reason, names), name(), names);
    }
}
