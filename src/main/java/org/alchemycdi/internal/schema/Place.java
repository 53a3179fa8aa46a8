package org.alchemycdi.internal.schema;

import java.util.Collection;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Nearest;

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

    AlchemyException unknown(String name, Class<?> owner, Collection<String> known) {
        if (component.attribute().equals(component.name())) {
            return Message.UNKNOWN_COMPONENT.as(
                    AlchemyException::new,
                    schema.getSimpleName(),
                    name,
                    owner.getSimpleName(),
                    Nearest.list(known),
                    Nearest.question(name, known));
        }
        return Message.UNKNOWN_PATH.as(
                AlchemyException::new,
                schema.getSimpleName(),
                component.name(),
                component.attribute(),
                owner.getSimpleName(),
                name,
                Nearest.list(known),
                Nearest.question(name, known));
    }

    AlchemyException notSingle(EntityAttribute step) {
        return Message.PATH_OVER_SEVERAL.as(
                AlchemyException::new,
                schema.getSimpleName(),
                component.name(),
                component.attribute(),
                step.declaredBy().getSimpleName(),
                step.name());
    }
}
