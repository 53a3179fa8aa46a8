package org.alchemycdi.internal.schema;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the annotations of Jakarta Persistence say about one attribute.
 *
 * @param target the related entity, the embeddable, or the type of one element; of a map that of one value; for a basic
 *     attribute its own type
 * @param mappedBy the attribute of the target that owns the relation, or nothing where this side does
 * @param removesOrphans whether what the relation leads to is deleted when it does not any more
 * @param isRequired whether a null would be refused by the database, as far as the annotations tell
 */
public record Mapping(
        Kind kind,
        ResolvedType target,
        String mappedBy,
        boolean removesOrphans,
        boolean isId,
        boolean isVersion,
        boolean isRequired) {

    /** How the attribute is stored. */
    public enum Kind {
        BASIC,
        EMBEDDED,
        TO_ONE,
        TO_MANY,
        /** A collection of basic values or embeddables. */
        ELEMENTS;

        public boolean isRelation() {
            return this == TO_ONE || this == TO_MANY;
        }
    }

    static Mapping of(ResolvedType type, AnnotatedElement member) {
        Kind kind = kind(type.raw(), member);
        return new Mapping(
                kind,
                target(kind, type, member),
                mappedBy(member),
                removesOrphans(member),
                member.isAnnotationPresent(Id.class) || member.isAnnotationPresent(EmbeddedId.class),
                member.isAnnotationPresent(Version.class),
                isRequired(kind, member));
    }

    private static Kind kind(Class<?> type, AnnotatedElement member) {
        if (hasAny(member, List.of(OneToMany.class, ManyToMany.class))) {
            return Kind.TO_MANY;
        }
        if (hasAny(member, List.of(ManyToOne.class, OneToOne.class)) || type.isAnnotationPresent(Entity.class)) {
            return Kind.TO_ONE;
        }
        if (member.isAnnotationPresent(ElementCollection.class)) {
            return Kind.ELEMENTS;
        }
        boolean embedded =
                hasAny(member, List.of(Embedded.class, EmbeddedId.class)) || type.isAnnotationPresent(Embeddable.class);
        return embedded ? Kind.EMBEDDED : Kind.BASIC;
    }

    private static ResolvedType target(Kind kind, ResolvedType type, AnnotatedElement member) {
        Class<?> explicit = Stream.<Class<?>>of(
                        value(member, ManyToOne.class, ManyToOne::targetEntity, void.class),
                        value(member, OneToOne.class, OneToOne::targetEntity, void.class),
                        value(member, OneToMany.class, OneToMany::targetEntity, void.class),
                        value(member, ManyToMany.class, ManyToMany::targetEntity, void.class),
                        value(member, ElementCollection.class, ElementCollection::targetClass, void.class))
                .filter(target -> target != void.class)
                .findFirst()
                .orElse(null);
        if (explicit != null) {
            return ResolvedType.of(explicit);
        }
        boolean several = kind == Kind.TO_MANY || kind == Kind.ELEMENTS;
        return several ? type.argument(Containers.isMap(type.raw()) ? 1 : 0) : type;
    }

    private static String mappedBy(AnnotatedElement member) {
        return value(member, OneToOne.class, OneToOne::mappedBy, "")
                + value(member, OneToMany.class, OneToMany::mappedBy, "")
                + value(member, ManyToMany.class, ManyToMany::mappedBy, "");
    }

    // EclipseLink has an annotation of its own, which is older.
    private static boolean removesOrphans(AnnotatedElement member) {
        return value(member, OneToMany.class, OneToMany::orphanRemoval, false)
                || value(member, OneToOne.class, OneToOne::orphanRemoval, false)
                || Stream.of(member.getAnnotations())
                        .anyMatch(annotation ->
                                annotation.annotationType().getSimpleName().equals("PrivateOwned"));
    }

    private static boolean isRequired(Kind kind, AnnotatedElement member) {
        boolean owned =
                (kind == Kind.BASIC || kind == Kind.TO_ONE) && mappedBy(member).isEmpty() && !isFilledByOthers(member);
        return owned
                && (value(member, Column.class, column -> !column.nullable(), false)
                        || value(member, JoinColumn.class, column -> !column.nullable(), false)
                        || value(member, Basic.class, basic -> !basic.optional(), false)
                        || value(member, ManyToOne.class, relation -> !relation.optional(), false)
                        || value(member, OneToOne.class, relation -> !relation.optional(), false));
    }

    // By the provider or the database; and a converter may store something else for null.
    private static boolean isFilledByOthers(AnnotatedElement member) {
        return hasAny(member, List.of(Id.class, EmbeddedId.class, Version.class, GeneratedValue.class, Convert.class))
                || value(member, Column.class, column -> !column.insertable(), false)
                || value(member, JoinColumn.class, column -> !column.insertable(), false);
    }

    private static boolean hasAny(AnnotatedElement member, List<Class<? extends Annotation>> types) {
        return types.stream().anyMatch(member::isAnnotationPresent);
    }

    private static <A extends Annotation, V> V value(
            AnnotatedElement member, Class<A> type, Function<A, V> value, V otherwise) {
        A annotation = member.getAnnotation(type);
        return annotation == null ? otherwise : value.apply(annotation);
    }
}
