package org.alchemycdi.internal.autogenerate;

import java.util.List;

/**
 * What else needs that which is looked at.
 *
 * @param references foreign keys from tables of other schemas
 * @param sequenceUses defaults of the columns of all tables
 */
record Needs(List<Reference> references, List<SequenceUse> sequenceUses) {

    static final Needs NONE = new Needs(List.of(), List.of());

    Needs {
        references = List.copyOf(references);
        sequenceUses = List.copyOf(sequenceUses);
    }
}
