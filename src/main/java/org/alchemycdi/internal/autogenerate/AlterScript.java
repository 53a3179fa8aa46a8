package org.alchemycdi.internal.autogenerate;

import java.util.List;
import java.util.function.Predicate;

/**
 * Scripts for products that can change a table.
 *
 * @param remakesForeignKeys whether a foreign key keeps the product from changing the indexes and columns beneath it
 */
record AlterScript(StandardWriter statements, boolean remakesForeignKeys) implements ScriptWriter {

    @Override
    public List<String> write(Catalog from, Catalog to, Predicate<ObjectName> hasRows) {
        List<Change> changes = Difference.between(from, to, hasRows);
        List<Change> complete = remakesForeignKeys ? ForeignKeysInTheWay.remade(changes, from, to) : changes;
        return complete.stream()
                .flatMap(change -> change.writtenBy(statements).stream())
                .toList();
    }

    @Override
    public String name(ObjectName name) {
        return statements.names.write(name);
    }
}
