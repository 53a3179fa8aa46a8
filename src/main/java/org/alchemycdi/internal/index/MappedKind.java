package org.alchemycdi.internal.index;

import java.util.Arrays;
import java.util.Optional;

/** What a class is to a persistence unit, or to those who read its entities over HTTP. */
public enum MappedKind {
    ENTITY("entity", "jakarta.persistence.Entity", IndexFile.ENTITIES),
    MAPPED_SUPERCLASS("mapped-superclass", "jakarta.persistence.MappedSuperclass", IndexFile.ENTITIES),
    EMBEDDABLE("embeddable", "jakarta.persistence.Embeddable", IndexFile.ENTITIES),
    CONVERTER("converter", "jakarta.persistence.Converter", IndexFile.ENTITIES),
    /** The annotation may stand on a method as well. */
    LISTING("listing", "org.alchemycdi.rest.AlchemyFilters", IndexFile.LISTINGS);

    private final String word;
    // A name and not a class, because the compiler's processor path need not hold Jakarta Persistence.
    private final String annotation;
    private final IndexFile file;

    MappedKind(String word, String annotation, IndexFile file) {
        this.word = word;
        this.annotation = annotation;
        this.file = file;
    }

    /** How the index writes it. */
    String word() {
        return word;
    }

    /** The name of the annotation that makes a class one of this kind. */
    String annotation() {
        return annotation;
    }

    /** The file that lists classes of this kind. */
    IndexFile file() {
        return file;
    }

    static Optional<MappedKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
