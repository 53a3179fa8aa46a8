package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import org.alchemycdi.internal.schema.AttributeSchemas;
import org.alchemycdi.internal.schema.EntityAttribute;
import org.alchemycdi.internal.schema.EntityShape;
import org.alchemycdi.internal.schema.Part;
import org.alchemycdi.internal.schema.SchemaPlan;

/**
 * The entities of a bind and their schemas.
 *
 * @param entityManager a proxy that leads to the EntityManager of the current request
 */
record Mapped(EntityManager entityManager, AttributeSchemas schemas) {

    CriteriaBuilder builder() {
        return entityManager.getCriteriaBuilder();
    }

    EntityShape shape(Class<?> type) {
        return schemas.shapes().entity(type);
    }

    /** Where an attribute leads. */
    EntityShape target(EntityAttribute attribute) {
        return shape(attribute.mapping().target().raw());
    }

    SchemaPlan plan(Class<?> source, Class<?> schema) {
        return schemas.plan(source, schema);
    }

    /** The same, but nothing where it leads to single values. */
    @Nullable
    EntityShape targetOrNone(EntityAttribute attribute) {
        boolean isMapped =
                schemas.shapes().isMapped(attribute.mapping().target().raw());
        return isMapped ? target(attribute) : null;
    }

    /** What a part makes of each element of a relation or collection, or nothing where it takes it as it is. */
    @Nullable
    SchemaPlan element(EntityAttribute attribute, Part part) {
        return part.nested() == null ? null : nested(attribute, part);
    }

    /** The schema that a part nests, as it is made from what the attribute leads to. */
    SchemaPlan nested(EntityAttribute attribute, Part part) {
        return plan(attribute.mapping().target().raw(), part.nested());
    }
}
