package org.alchemycdi.internal.query;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alchemycdi.internal.schema.EntityAttribute;
import org.alchemycdi.internal.schema.EntityShape;
import org.alchemycdi.internal.schema.Mapping.Kind;
import org.alchemycdi.internal.schema.Part;
import org.alchemycdi.internal.schema.SchemaPlan;
import org.alchemycdi.internal.schema.Source.AttributePath;

/**
 * Tells whether columns alone give what a schema needs. They do not where it takes what an entity computes, an entity or
 * embeddable itself, a map, a relation of an embeddable, or itself again; nor where a callback sees each entity that is read.
 */
final class Selectable {

    private final Mapped mapped;
    private final Set<List<Class<?>>> above = new HashSet<>();

    Selectable(Mapped mapped) {
        this.mapped = mapped;
    }

    boolean isPlan(SchemaPlan plan) {
        List<Class<?>> pair = List.of(plan.source(), plan.shape().type());
        if (!above.add(pair)) {
            return false;
        }
        EntityShape shape = mapped.shape(plan.source());
        boolean isSelectable = plan.parts().stream().allMatch(part -> isPart(part, shape));
        above.remove(pair);
        return isSelectable;
    }

    boolean isPart(Part part, EntityShape owner) {
        return part.source() instanceof AttributePath path
                && path.getter() == null
                && isPath(path.steps(), part, owner);
    }

    private boolean isPath(List<EntityAttribute> steps, Part part, EntityShape owner) {
        EntityAttribute step = steps.get(0);
        if (owner.isChangedByLoading() || !isMapped(owner, step)) {
            return false;
        }
        return switch (step.kind()) {
            case BASIC -> true;
            case EMBEDDED -> !hasRelations(steps, part) && isFurther(steps, part);
            case TO_ONE -> hasKey(mapped.target(step)) && isFurther(steps, part);
            case TO_MANY -> isCollection(step) && hasKey(owner) && part.nested() != null && isFurther(steps, part);
            case ELEMENTS -> isCollection(step) && hasKey(owner) && isElement(step, part);
        };
    }

    private boolean isFurther(List<EntityAttribute> steps, Part part) {
        EntityAttribute step = steps.get(0);
        if (steps.size() > 1) {
            return isPath(steps.subList(1, steps.size()), part, mapped.target(step));
        }
        return part.nested() != null && isPlan(mapped.nested(step, part));
    }

    private boolean isElement(EntityAttribute step, Part part) {
        EntityShape embeddable = mapped.targetOrNone(step);
        if (embeddable == null) {
            return part.nested() == null;
        }
        return part.nested() != null && isPlain(mapped.nested(step, part));
    }

    // What lies behind an embeddable cannot be joined by the names of the Criteria API on every provider's version.
    private boolean hasRelations(List<EntityAttribute> steps, Part part) {
        boolean leadsOn =
                steps.stream().skip(1).anyMatch(step -> step.kind() != Kind.BASIC && step.kind() != Kind.EMBEDDED);
        return leadsOn || (part.nested() != null && !isPlain(mapped.nested(steps.get(steps.size() - 1), part)));
    }

    private boolean isPlain(SchemaPlan plan) {
        return plan.parts().stream()
                .allMatch(part -> part.source() instanceof AttributePath path
                        && path.getter() == null
                        && path.steps().stream().allMatch(this::isPlainStep)
                        && (path.last().kind() == Kind.BASIC
                                || (part.nested() != null && isPlain(mapped.nested(path.last(), part)))));
    }

    private boolean isPlainStep(EntityAttribute step) {
        return step.kind() == Kind.BASIC || step.kind() == Kind.EMBEDDED;
    }

    private static boolean isCollection(EntityAttribute attribute) {
        return !Map.class.isAssignableFrom(attribute.type().raw());
    }

    private boolean hasKey(EntityShape entity) {
        return RowKey.of(entity, mapped.schemas().shapes()).isPresent();
    }

    // A mapping file may say something else than the annotations do.
    private boolean isMapped(EntityShape owner, EntityAttribute attribute) {
        try {
            return mapped.entityManager()
                            .getMetamodel()
                            .managedType(owner.type())
                            .getAttribute(attribute.name())
                    != null;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
