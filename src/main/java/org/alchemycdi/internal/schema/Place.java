package org.alchemycdi.internal.schema;

import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.message.Message;

/** A component of a schema, and what it is made from, for messages. */
record Place(Class<?> schema, Property component, Class<?> source) {

    AlchemyException typesDiffer(ResolvedType attribute) {
        return Message.COMPONENT_OF_OTHER_TYPE.as(
                AlchemyException::new,
                schema.getSimpleName(),
                component.name(),
                component.type(),
                source.getSimpleName(),
                attribute);
    }
}
