package org.alchemycdi.internal.query;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Nearest;
import org.alchemycdi.internal.schema.ConverterPath;
import org.alchemycdi.internal.schema.Shown;
import org.alchemycdi.repository.InvalidRequestException;

/** The fields of one query by name, each checked against the metamodel; relations on the way are joined once. */
final class Fields {

    private final Metamodel metamodel;
    private final Root<?> root;
    private final boolean overMany;
    private final Map<String, From<?, ?>> joins = new HashMap<>();

    Fields(Metamodel metamodel, Root<?> root) {
        this(metamodel, root, false);
    }

    private Fields(Metamodel metamodel, Root<?> root, boolean overMany) {
        this.metamodel = metamodel;
        this.root = root;
        this.overMany = overMany;
    }

    /** Those of the same entity in a subquery, where they may lead over relations to many rows. */
    Fields inside(AbstractQuery<?> subquery) {
        return new Fields(metamodel, subquery.from(root.getModel()), true);
    }

    Root<?> root() {
        return root;
    }

    /** The path of a field. */
    Path<?> get(String fieldName) {
        return field(fieldName).path();
    }

    /** The field of this name or dotted path. */
    Field field(String fieldName) {
        Field field = new Field(
                fieldName,
                root,
                metamodel.managedType(root.getJavaType()),
                ConverterPath.of(root.getJavaType()),
                Optional.empty());
        int start = 0;
        for (int dot = fieldName.indexOf('.'); dot >= 0; dot = fieldName.indexOf('.', start)) {
            field = next(field, attribute(field, fieldName.substring(start, dot)), fieldName.substring(0, dot));
            start = dot + 1;
        }
        return end(field, attribute(field, fieldName.substring(start)));
    }

    private Attribute<?, ?> attribute(Field owner, String name) {
        if (!(owner.type() instanceof ManagedType<?> type)) {
            throw leadsNowhere(owner);
        }
        Attribute<?, ?> found = type.getAttributes().stream()
                .filter(attribute -> attribute.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(type, name, owner.name()));
        if (found.isCollection() && !overMany) {
            throw Message.TO_MANY_FIELD.as(
                    (code, reason) -> new InvalidRequestException(code, reason, owner.name()), owner.name(), name);
        }
        return found;
    }

    /** Over an attribute that is not the last one of a path. */
    private Field next(Field owner, Attribute<?, ?> attribute, String soFar) {
        if (!attribute.isCollection() && !(target(attribute) instanceof ManagedType)) {
            throw leadsNowhere(owner);
        }
        return joined(owner, attribute, soFar);
    }

    private InvalidRequestException leadsNowhere(Field field) {
        return unknown(metamodel.managedType(root.getJavaType()), field.name(), field.name());
    }

    private Field end(Field owner, Attribute<?, ?> attribute) {
        // Only by a join EclipseLink finds that there is no row on the other side of a one-to-one relation.
        boolean isJoined = attribute.isCollection()
                || attribute.getPersistentAttributeType() == PersistentAttributeType.ONE_TO_ONE;
        return isJoined
                ? joined(owner, attribute, owner.name())
                : new Field(
                        owner.name(),
                        owner.path().get(attribute.getName()),
                        target(attribute),
                        converters(owner, attribute),
                        owner.element());
    }

    private Field joined(Field owner, Attribute<?, ?> attribute, String soFar) {
        From<?, ?> from = joins.computeIfAbsent(
                soFar, path -> ((From<?, ?>) owner.path()).join(attribute.getName(), joinType(attribute)));
        Optional<Element> element =
                attribute.isCollection() ? Optional.of(new Element(from, target(attribute))) : owner.element();
        return new Field(owner.name(), from, target(attribute), converters(owner, attribute), element);
    }

    /** EclipseLink refuses an outer join of an embeddable, which is in the same row anyway. */
    private static JoinType joinType(Attribute<?, ?> attribute) {
        return attribute.getPersistentAttributeType() == PersistentAttributeType.EMBEDDED
                ? JoinType.INNER
                : JoinType.LEFT;
    }

    private static Type<?> target(Attribute<?, ?> attribute) {
        return attribute instanceof PluralAttribute<?, ?, ?> many
                ? many.getElementType()
                : ((SingularAttribute<?, ?>) attribute).getType();
    }

    private static ConverterPath converters(Field owner, Attribute<?, ?> attribute) {
        return target(attribute) instanceof EntityType<?> entity
                ? ConverterPath.of(entity.getJavaType())
                : owner.converters().at(attribute.getName(), attribute.getJavaMember());
    }

    private InvalidRequestException unknown(ManagedType<?> type, String name, String fieldName) {
        List<String> known = type.getAttributes().stream()
                .filter(attribute -> overMany || !attribute.isCollection())
                .map(Attribute::getName)
                .sorted()
                .toList();
        return Message.UNKNOWN_FIELD.as(
                (code, reason) -> new InvalidRequestException(code, reason, shown(fieldName)),
                type.getJavaType().getSimpleName(),
                shown(name),
                Nearest.question(shown(name), known));
    }

    static String shown(String text) {
        return Shown.cut(text);
    }
}
