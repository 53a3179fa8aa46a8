package org.alchemycdi.internal.persistence.naming;

import jakarta.persistence.Table;

/** Gives names to what one class leaves without. */
final class ClassNames {

    private final MappedClass owner;

    ClassNames(MappedClass owner) {
        this.owner = owner;
    }

    void complete() {
        if (owner.isEntity()) {
            // Without effect for an entity that shares the table of the one above it.
            owner.annotated().nameIfUnnamed(Table.class, SnakeCase.of(owner.entityName()));
        }
        owner.members().map(Annotated::new).forEach(member -> new MemberNames(owner, member).complete());
    }
}
