package org.alchemycdi.internal.persistence.naming;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.jpa.metadata.accessors.objects.MetadataClass;
import org.eclipse.persistence.internal.jpa.metadata.accessors.objects.MetadataFactory;

/**
 * Finds the classes of a unit that are mapped by annotations, and by which of their members. All are found before the first
 * is completed, because an annotation that is added to a member counts when EclipseLink makes up its mind.
 */
final class MappedClasses {

    private final MetadataFactory factory;
    private final Set<String> describedInXml;
    private final Map<MetadataClass, Access> found = new LinkedHashMap<>();

    /** @param describedInXml classes that are left alone: what an orm.xml says of an attribute counts instead of annotations */
    MappedClasses(MetadataFactory factory, Set<String> describedInXml) {
        this.factory = factory;
        this.describedInXml = describedInXml;
    }

    List<MappedClass> of(Collection<String> classNames) {
        classNames.stream().map(factory::getMetadataClass).forEach(this::add);
        List<MappedClass> classes = new ArrayList<>();
        found.forEach((type, access) -> {
            if (!describedInXml.contains(type.getName())) {
                classes.add(new MappedClass(type, access));
            }
        });
        return classes;
    }

    private void add(MetadataClass type) {
        Annotated annotated = new Annotated(type);
        if (annotated.hasAny(Entity.class)) {
            addHierarchy(type);
        } else if (annotated.hasAny(Embeddable.class)) {
            // By fields or properties as the class is mapped that embeds it, unless it says so itself.
            found.put(type, Access.saidBy(type).orElse(Access.BOTH));
        }
    }

    private void addHierarchy(MetadataClass entity) {
        Access byDefault = Access.defaultOf(entity);
        found.put(entity, Access.saidBy(entity).orElse(byDefault));
        mappedSuperclasses(entity)
                .forEach(type -> found.merge(type, Access.saidBy(type).orElse(byDefault), Access::agreed));
    }

    /** Those between an entity and the next entity above it, from below. */
    static Stream<MetadataClass> mappedSuperclasses(MetadataClass entity) {
        return MappedClass.superclasses(entity)
                .takeWhile(type -> !new Annotated(type).hasAny(Entity.class))
                .filter(type -> new Annotated(type).hasAny(MappedSuperclass.class));
    }
}
