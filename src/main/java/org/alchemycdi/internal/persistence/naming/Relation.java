package org.alchemycdi.internal.persistence.naming;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyClass;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MapKeyJoinColumns;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.jpa.metadata.accessors.objects.MetadataClass;

/** Where a member leads to. */
final class Relation {

    private static final Map<Class<?>, String> TARGETS = Map.of(
            ManyToOne.class, "targetEntity",
            OneToOne.class, "targetEntity",
            OneToMany.class, "targetEntity",
            ManyToMany.class, "targetEntity",
            ElementCollection.class, "targetClass");

    private final MetadataClass owner;
    private final Annotated member;

    Relation(MetadataClass owner, Annotated member) {
        this.owner = owner;
        this.member = member;
    }

    /** Whether the columns are described at the other end. */
    boolean isInverse() {
        return Stream.of(OneToOne.class, OneToMany.class, ManyToMany.class)
                .anyMatch(type -> member.text(type, "mappedBy").isPresent());
    }

    /** The entity or class of elements; of a type variable whatever it is bound by. */
    MetadataClass target() {
        return TARGETS.entrySet().stream()
                .flatMap(target -> member.text(target.getKey(), target.getValue()).stream())
                .findFirst()
                .or(this::elementType)
                .map(this::classNamed)
                .orElseGet(() -> classNamed(member.element().getType()));
    }

    /** The last type argument: the element of a collection, the value of a map. */
    private Optional<String> elementType() {
        List<String> types = types();
        boolean isSingle = types.size() < 2 || member.hasAny(ManyToOne.class, OneToOne.class);
        return isSingle ? Optional.empty() : Optional.of(types.get(types.size() - 1));
    }

    /** Type and type arguments in the order they are written, for example {@code Map, String, Long}. */
    private List<String> types() {
        List<String> types = member.element().getGenericType();
        return types == null ? List.of() : types;
    }

    private MetadataClass classNamed(String name) {
        return owner.getMetadataFactory().getMetadataClass(name);
    }

    /** The attribute of the target that names this one as its owner. */
    Optional<String> otherEnd() {
        MetadataClass target = target();
        return Stream.concat(Stream.of(target), MappedClass.superclasses(target))
                .flatMap(type -> new MappedClass(type, Access.BOTH).members())
                .map(Annotated::new)
                .filter(other -> other.text(ManyToMany.class, "mappedBy")
                        .filter(member.element().getAttributeName()::equals)
                        .isPresent())
                .filter(other -> new Relation(target, other).target().equals(owner))
                .map(other -> other.element().getAttributeName())
                .findFirst();
    }

    /** Whether it is a map whose keys have a column of their own. */
    boolean hasBasicKey() {
        List<String> types = types();
        return types.size() == 3
                && classNamed(types.get(0)).isMap()
                && !member.hasAny(MapKey.class, MapKeyClass.class, MapKeyJoinColumn.class, MapKeyJoinColumns.class)
                && !new Annotated(classNamed(types.get(1))).hasAny(Entity.class, Embeddable.class);
    }
}
