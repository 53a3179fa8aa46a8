package org.alchemycdi.internal.index;

import java.util.Arrays;
import java.util.Optional;

/** What a class is to a persistence unit. */
public enum MappedKind {
    ENTITY("entity", "jakarta.persistence.Entity"),
    MAPPED_SUPERCLASS("mapped-superclass", "jakarta.persistence.MappedSuperclass"),
    EMBEDDABLE("embeddable", "jakarta.persistence.Embeddable"),
    CONVERTER("converter", "jakarta.persistence.Converter");

    private final String word;
    // A name and not a class, because the compiler's processor path need not hold Jakarta Persistence.
    private final String annotation;

    MappedKind(String word, String annotation) {
        this.word = word;
        this.annotation = annotation;
    }

    /** How the index writes it. */
    String word() {
        return word;
    }

    /** The name of the annotation that makes a class one of this kind. */
    String annotation() {
        return annotation;
    }

    static Optional<MappedKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
