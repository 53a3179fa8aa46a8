package org.alchemycdi.internal.autogenerate;

import java.util.List;
import java.util.function.Predicate;

/** Writes the statements of one product that make one catalog of another. */
interface ScriptWriter {

    /** @param hasRows whether a table of the first catalog may have rows when the statements run */
    List<String> write(Catalog from, Catalog to, Predicate<ObjectName> hasRows);

    /** A name as a statement has it. */
    String name(ObjectName name);
}
