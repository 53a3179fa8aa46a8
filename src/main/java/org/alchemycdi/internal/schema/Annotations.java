package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The annotations of one property, which may stand on its field, its getter, its setter or its record component. */
public record Annotations(List<AnnotatedElement> elements) {

    static Annotations of(AnnotatedElement... elements) {
        return new Annotations(
                Arrays.stream(elements).filter(Objects::nonNull).distinct().toList());
    }

    /** The first annotation of this type. */
    public @Nullable <A extends Annotation> A find(Class<A> type) {
        for (AnnotatedElement element : elements) {
            A annotation = element.getAnnotation(type);
            if (annotation != null) {
                return annotation;
            }
        }
        return null;
    }

    public boolean has(Class<? extends Annotation> type) {
        return find(type) != null;
    }
}
