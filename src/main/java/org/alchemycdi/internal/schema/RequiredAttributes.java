package org.alchemycdi.internal.schema;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.AttributeOverrides;
import jakarta.persistence.PrePersist;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.schema.Mapping.Kind;
import org.alchemycdi.model.Audited;

/**
 * The attributes that must not be null when an entity is stored. Thread-safe.
 *
 * <p>It asks only where the answer is certain. What the provider, the database or a converter fills is left out, and so is
 * what a class with a {@code @PrePersist} callback or such a listener declares or inherits, since that runs later: for these
 * the database decides.
 */
final class RequiredAttributes {

    private static final Set<String> STAMPED = Set.of("createdAt", "updatedAt");

    private final Shapes shapes;
    private final Map<Class<?>, List<EntityAttribute>> plans = new ConcurrentHashMap<>();

    RequiredAttributes(Shapes shapes) {
        this.shapes = shapes;
    }

    /** Refuses an entity in which one is null, and names all that are. */
    void requireComplete(Object entity) {
        List<String> missing = new ArrayList<>();
        collect(entity, "", missing);
        if (!missing.isEmpty()) {
            throw Refusal.of(Path.of(missing.get(0)), null, Message.ATTRIBUTES_MISSING, String.join(", ", missing));
        }
    }

    private void collect(Object owner, String before, List<String> missing) {
        EntityShape shape = shapes.entity(owner.getClass());
        for (EntityAttribute attribute : Shapes.known(plans, owner.getClass(), this::checked)) {
            if (!shape.isLoaded(owner, attribute)) {
                continue; // It is in the database, which did not take a null.
            }
            Object value = attribute.get(owner);
            if (value == null && attribute.mapping().isRequired()) {
                missing.add(before + attribute.name());
            } else if (value != null && attribute.kind() == Kind.EMBEDDED) {
                collect(value, before + attribute.name() + ".", missing);
            }
        }
    }

    private List<EntityAttribute> checked(Class<?> type) {
        List<Class<?>> filled = EntityShape.hierarchy(type)
                .filter(RequiredAttributes::isFilledLater)
                .flatMap(EntityShape::hierarchy)
                .toList();
        return shapes.entity(type).attributes().stream()
                .filter(attribute -> attribute.mapping().isRequired() || attribute.kind() == Kind.EMBEDDED)
                .filter(attribute -> !filled.contains(attribute.declaredBy()))
                .filter(attribute -> !isOverridden(attribute) && !isStamped(attribute, type))
                .toList();
    }

    // Set when the entity is persisted, which no annotation tells.
    private static boolean isStamped(EntityAttribute attribute, Class<?> type) {
        return Audited.class.isAssignableFrom(type) && STAMPED.contains(attribute.name());
    }

    private static boolean isOverridden(EntityAttribute attribute) {
        Annotations annotations = attribute.property().annotations();
        return annotations.has(AttributeOverride.class) || annotations.has(AttributeOverrides.class);
    }

    private static boolean isFilledLater(Class<?> type) {
        return Callbacks.areDeclaredBy(type, PrePersist.class);
    }
}
