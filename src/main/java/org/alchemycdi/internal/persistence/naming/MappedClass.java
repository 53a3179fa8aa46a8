package org.alchemycdi.internal.persistence.naming;

import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.jpa.metadata.accessors.objects.MetadataAnnotatedElement;
import org.eclipse.persistence.internal.jpa.metadata.accessors.objects.MetadataClass;
import org.eclipse.persistence.internal.jpa.metadata.accessors.objects.MetadataField;
import org.eclipse.persistence.internal.jpa.metadata.accessors.objects.MetadataMethod;

/** An entity, mapped superclass or embeddable. */
record MappedClass(MetadataClass type, Access access) {

    boolean isEntity() {
        return annotated().hasAny(Entity.class);
    }

    Annotated annotated() {
        return new Annotated(type);
    }

    /** Nobody but an entity has a name. */
    String entityName() {
        return annotated().name(Entity.class).orElseGet(() -> shortName(type.getName()));
    }

    private static String shortName(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }

    /** From below, without the class itself. */
    static Stream<MetadataClass> superclasses(MetadataClass type) {
        return Stream.iterate(type, next -> next.getSuperclass() != null, MetadataClass::getSuperclass)
                .skip(1);
    }

    /** The fields and getters that are mapped. */
    Stream<MetadataAnnotatedElement> members() {
        return Stream.concat(
                type.getFields().values().stream()
                        .filter(MappedClass::isPersistent)
                        .filter(field -> isMapped(field, Access.FIELDS)),
                type.getMethods().values().stream()
                        .filter(MappedClass::isPersistent)
                        .filter(getter -> isMapped(getter, Access.PROPERTIES)));
    }

    private boolean isMapped(MetadataAnnotatedElement member, Access kind) {
        Optional<Access> said = Access.saidBy(member);
        return said.isPresent() ? said.get() == kind : access.isBy(kind);
    }

    private static boolean isPersistent(MetadataField field) {
        return !field.shouldBeIgnored() && isPersistent((MetadataAnnotatedElement) field);
    }

    /** A getter without a setter is none, and EclipseLink refuses annotations on it. */
    private static boolean isPersistent(MetadataMethod method) {
        return method.isValidPersistenceMethodName()
                && !method.hasParameters()
                && method.hasSetMethod()
                && isPersistent((MetadataAnnotatedElement) method);
    }

    private static boolean isPersistent(MetadataAnnotatedElement member) {
        int unmapped = Modifier.STATIC | Modifier.TRANSIENT | Modifier.ABSTRACT;
        return (member.getModifiers() & unmapped) == 0 && !new Annotated(member).hasAny(Transient.class);
    }
}
