package org.alchemycdi.internal.query;

import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Nearest;
import org.alchemycdi.repository.InvalidRequestException;

/** The fields of one query by name, each checked against the metamodel; relations on the way are joined once. */
final class Fields {

    private final Metamodel metamodel;
    private final Root<?> root;
    private final Map<String, From<?, ?>> joins = new HashMap<>();

    Fields(Metamodel metamodel, Root<?> root) {
        this.metamodel = metamodel;
        this.root = root;
    }

    /** The field of this name or dotted path. */
    Path<?> get(String fieldName) {
        Path<?> path = root;
        ManagedType<?> type = metamodel.managedType(root.getJavaType());
        String[] names = fieldName.split("\\.", -1);
        for (int i = 0; i < names.length; i++) {
            Attribute<?, ?> attribute = attribute(type, names[i], fieldName);
            boolean isLast = i == names.length - 1;
            path = isLast ? path.get(attribute.getName()) : step(path, attribute, fieldName);
            type = isLast ? type : metamodel.managedType(attribute.getJavaType());
        }
        return path;
    }

    private Attribute<?, ?> attribute(ManagedType<?> type, String name, String fieldName) {
        return type.getAttributes().stream()
                .filter(attribute -> attribute.getName().equals(name) && !attribute.isCollection())
                .findFirst()
                .orElseThrow(() -> unknown(type, name, fieldName));
    }

    private Path<?> step(Path<?> path, Attribute<?, ?> attribute, String fieldName) {
        if (attribute.getPersistentAttributeType() == Attribute.PersistentAttributeType.EMBEDDED) {
            return path.get(attribute.getName());
        }
        if (!attribute.isAssociation()) {
            throw unknown(metamodel.managedType(path.getJavaType()), fieldName, fieldName);
        }
        From<?, ?> from = (From<?, ?>) path;
        return joins.computeIfAbsent(
                key(from) + attribute.getName(), key -> from.join(attribute.getName(), JoinType.LEFT));
    }

    private static String key(From<?, ?> from) {
        return from instanceof Join<?, ?> join
                ? key(join.getParent()) + join.getAttribute().getName() + "."
                : "";
    }

    private static InvalidRequestException unknown(ManagedType<?> type, String name, String fieldName) {
        List<String> known = type.getAttributes().stream()
                .filter(attribute -> !attribute.isCollection())
                .map(Attribute::getName)
                .sorted()
                .toList();
        return Message.UNKNOWN_FIELD.as(
                (code, reason) -> new InvalidRequestException(code, reason, fieldName),
                type.getJavaType().getSimpleName(),
                shown(name),
                Nearest.question(name, known));
    }

    static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
