package org.alchemycdi.internal.persistence.naming;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.PrimaryKeyJoinColumns;
import java.util.Optional;
import org.eclipse.persistence.internal.jpa.metadata.accessors.objects.MetadataAnnotation;
import org.eclipse.persistence.internal.jpa.metadata.accessors.objects.MetadataClass;

/**
 * Gives names to the columns and tables of one member, as Jakarta Persistence puts them together: {@code _} and the id of
 * the other entity behind foreign keys, the name of the entity before tables of elements. Foreign keys to an id of several
 * columns are left alone: they are named as these columns are.
 */
final class MemberNames {

    private final MappedClass owner;
    private final Annotated member;
    private final Relation relation;
    private final String name;

    MemberNames(MappedClass owner, Annotated member) {
        this.owner = owner;
        this.member = member;
        this.relation = new Relation(owner.type(), member);
        this.name = SnakeCase.of(member.element().getAttributeName());
    }

    void complete() {
        if (member.hasAny(ManyToOne.class, OneToOne.class)) {
            nameReference();
        } else if (member.hasAny(OneToMany.class, ManyToMany.class)) {
            nameMany();
            nameOrderAndKey();
        } else if (member.hasAny(ElementCollection.class)) {
            nameElements();
            nameOrderAndKey();
        } else {
            member.nameIfUnnamed(Column.class, name);
        }
    }

    private void nameReference() {
        if (relation.isInverse()
                || member.hasAny(JoinColumns.class, PrimaryKeyJoinColumn.class, PrimaryKeyJoinColumns.class)) {
            return;
        }
        if (member.hasAny(JoinTable.class)) {
            nameJoinTable();
        } else {
            IdColumn.of(relation.target()).ifPresent(id -> member.nameIfUnnamed(JoinColumn.class, name + "_" + id));
        }
    }

    private void nameMany() {
        if (relation.isInverse() || member.hasAny(JoinColumns.class)) {
            return;
        }
        if (member.hasAny(JoinColumn.class)) {
            IdColumn.of(owner.type()).ifPresent(id -> member.nameIfUnnamed(JoinColumn.class, name + "_" + id));
        } else {
            nameJoinTable();
        }
    }

    /** Its name is put together by EclipseLink, of the names of the two tables. */
    private void nameJoinTable() {
        MetadataAnnotation table = member.findOrAdd(JoinTable.class);
        sourceName().ifPresent(source -> addJoinColumn(table, "joinColumns", source, owner.type()));
        addJoinColumn(table, "inverseJoinColumns", name, relation.target());
    }

    /** A class that is no entity would name the columns of all entities below it the same. */
    private Optional<String> sourceName() {
        if (!owner.isEntity()) {
            return Optional.empty();
        }
        return relation.otherEnd().or(() -> Optional.of(owner.entityName())).map(SnakeCase::of);
    }

    private static void addJoinColumn(MetadataAnnotation table, String attribute, String prefix, MetadataClass target) {
        if (table.getAttributeArray(attribute).length == 0) {
            IdColumn.of(target)
                    .map(id -> Annotated.named(JoinColumn.class, prefix + "_" + id))
                    .ifPresent(column -> table.addAttribute(attribute, new Object[] {column}));
        }
    }

    private void nameElements() {
        if (owner.isEntity()) {
            String entity = SnakeCase.of(owner.entityName());
            member.nameIfUnnamed(CollectionTable.class, entity + "_" + name);
            addJoinColumn(member.findOrAdd(CollectionTable.class), "joinColumns", entity, owner.type());
        }
        if (!new Annotated(relation.target()).hasAny(Embeddable.class)) {
            member.nameIfUnnamed(Column.class, name);
        }
    }

    private void nameOrderAndKey() {
        if (member.hasAny(OrderColumn.class)) {
            member.nameIfUnnamed(OrderColumn.class, name + "_order");
        }
        if (relation.hasBasicKey()) {
            member.nameIfUnnamed(MapKeyColumn.class, name + "_key");
        }
    }
}
