package org.alchemycdi.internal.query;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** The conditions of one query of which it is known without its rows that they hold for all, or for none. */
final class Constants {

    private final CriteriaBuilder builder;
    private final Set<Predicate> always = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Predicate> never = Collections.newSetFromMap(new IdentityHashMap<>());

    Constants(CriteriaBuilder builder) {
        this.builder = builder;
    }

    Predicate always() {
        Predicate condition = builder.equal(builder.literal(1), 1);
        always.add(condition);
        return condition;
    }

    /** Not {@code builder.disjunction()}, which EclipseLink drops from a conjunction. */
    Predicate never() {
        Predicate condition = builder.equal(builder.literal(1), 0);
        never.add(condition);
        return condition;
    }

    boolean isAlways(Predicate condition) {
        return always.contains(condition);
    }

    boolean isNever(Predicate condition) {
        return never.contains(condition);
    }
}
