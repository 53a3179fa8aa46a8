package org.alchemycdi.internal.persistence.naming;

import jakarta.persistence.Entity;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.persistence.internal.jpa.metadata.accessors.objects.MetadataAnnotatedElement;
import org.eclipse.persistence.internal.jpa.metadata.accessors.objects.MetadataClass;

/** The members by which a class is mapped. */
enum Access {
    FIELDS,
    PROPERTIES,
    /** One of the two, and annotations on the other do no harm. */
    BOTH,
    /** Entities below the class disagree, and annotations would make them agree. */
    UNKNOWN;

    boolean isBy(Access members) {
        return this == members || this == BOTH;
    }

    Access agreed(Access other) {
        return this == other ? this : UNKNOWN;
    }

    static Optional<Access> saidBy(MetadataAnnotatedElement element) {
        return new Annotated(element)
                .text(jakarta.persistence.Access.class, "value")
                .map(value -> value.equals("PROPERTY") ? PROPERTIES : FIELDS);
    }

    /** As EclipseLink decides where the entity does not say it: the topmost entity first, then the mapped superclasses. */
    static Access defaultOf(MetadataClass entity) {
        return MappedClass.superclasses(entity)
                .filter(type -> new Annotated(type).hasAny(Entity.class))
                .filter(type -> saidBy(type).isEmpty())
                .findFirst()
                .map(Access::defaultOf)
                .orElseGet(() -> MappedClasses.mappedSuperclasses(entity)
                        .filter(type -> saidBy(type).isEmpty())
                        .findFirst()
                        .flatMap(Access::byAnnotations)
                        .or(() -> byAnnotations(entity))
                        .orElse(FIELDS));
    }

    private static Optional<Access> byAnnotations(MetadataClass type) {
        if (hasAnnotations(type.getFields().values())) {
            return Optional.of(FIELDS);
        }
        return hasAnnotations(type.getMethods().values()) ? Optional.of(PROPERTIES) : Optional.empty();
    }

    private static boolean hasAnnotations(Collection<? extends MetadataAnnotatedElement> members) {
        return members.stream()
                .filter(member -> !member.getAnnotations().isEmpty())
                .anyMatch(member -> !isCallback(member));
    }

    private static boolean isCallback(MetadataAnnotatedElement member) {
        return new Annotated(member)
                .hasAny(
                        PrePersist.class,
                        PostPersist.class,
                        PreUpdate.class,
                        PostUpdate.class,
                        PreRemove.class,
                        PostRemove.class,
                        PostLoad.class);
    }
}
