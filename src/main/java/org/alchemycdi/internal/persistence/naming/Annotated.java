package org.alchemycdi.internal.persistence.naming;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.jpa.metadata.accessors.objects.MetadataAnnotatedElement;
import org.eclipse.persistence.internal.jpa.metadata.accessors.objects.MetadataAnnotation;

/** A class, field or getter with the annotations that EclipseLink has read, and those that it shall take for read. */
record Annotated(MetadataAnnotatedElement element) {

    private static final String NAME = "name";

    boolean hasAny(Class<?>... annotations) {
        return Stream.of(annotations).anyMatch(type -> find(type).isPresent());
    }

    Optional<MetadataAnnotation> find(Class<?> type) {
        return Optional.ofNullable(element.getAnnotations().get(type.getName()));
    }

    /** A text that is given and not empty. */
    Optional<String> text(Class<?> type, String attribute) {
        return find(type).flatMap(annotation -> text(annotation, attribute));
    }

    static Optional<String> text(MetadataAnnotation annotation, String attribute) {
        return Optional.ofNullable(annotation.getAttributeString(attribute)).filter(text -> !text.isEmpty());
    }

    Optional<String> name(Class<?> type) {
        return text(type, NAME);
    }

    void nameIfUnnamed(Class<?> type, String name) {
        MetadataAnnotation annotation = findOrAdd(type);
        if (text(annotation, NAME).isEmpty()) {
            annotation.addAttribute(NAME, name);
        }
    }

    MetadataAnnotation findOrAdd(Class<?> type) {
        return find(type).orElseGet(() -> {
            MetadataAnnotation added = annotation(type);
            element.addAnnotation(added);
            return added;
        });
    }

    static MetadataAnnotation named(Class<?> type, String name) {
        MetadataAnnotation annotation = annotation(type);
        annotation.addAttribute(NAME, name);
        return annotation;
    }

    private static MetadataAnnotation annotation(Class<?> type) {
        MetadataAnnotation annotation = new MetadataAnnotation();
        annotation.setName(type.getName());
        return annotation;
    }
}
