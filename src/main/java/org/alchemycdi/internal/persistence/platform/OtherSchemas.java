package org.alchemycdi.internal.persistence.platform;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.persistence.internal.sessions.DatabaseSessionImpl;
import org.eclipse.persistence.sequencing.Sequence;
import org.eclipse.persistence.sequencing.TableSequence;
import org.eclipse.persistence.tools.schemaframework.ForeignKeyConstraint;
import org.eclipse.persistence.tools.schemaframework.IndexDefinition;
import org.eclipse.persistence.tools.schemaframework.TableDefinition;

/** Puts tables and sequences into other schemas than the entities say. */
final class OtherSchemas {

    private final Map<String, String> schemas;

    OtherSchemas(Map<String, String> schemas) {
        this.schemas = Map.copyOf(schemas);
    }

    /**
     * Says in which schema the tables are that foreign keys of other schemas lead to.
     *
     * @param current the schema of the connection, as a statement has it
     */
    static void completeTargets(List<TableDefinition> tables, String current) {
        OtherSchemas here = new OtherSchemas(Map.of("", current));
        for (TableDefinition table : tables) {
            table.getForeignKeyMap().values().forEach(key -> key.setTargetTable(here.target(table, key, Map.of())));
        }
    }

    static Set<String> of(DatabaseSessionImpl session, List<TableDefinition> tables) {
        Set<String> schemas = new TreeSet<>();
        tables.forEach(table -> add(schemas, table.getQualifier()));
        sequences(session).forEach(sequence -> add(schemas, qualifier(sequence)));
        return schemas;
    }

    private static void add(Set<String> schemas, String qualifier) {
        if (qualifier != null && !qualifier.isEmpty()) {
            schemas.add(qualifier);
        }
    }

    /** EclipseLink has null for none. */
    private static Collection<Sequence> sequences(DatabaseSessionImpl session) {
        Map<?, Sequence> sequences = session.getPlatform().getSequences();
        return sequences == null ? List.of() : List.copyOf(sequences.values());
    }

    private static String qualifier(Sequence sequence) {
        return sequence instanceof TableSequence inTable
                ? inTable.getTable().getTableQualifier()
                : sequence.getQualifier();
    }

    void moveTo(DatabaseSessionImpl session, List<TableDefinition> tables) {
        Map<String, String> names = new HashMap<>();
        for (TableDefinition table : tables) {
            String before = table.getFullName();
            table.setQualifier(moved(table.getQualifier()));
            names.put(before, table.getFullName());
        }
        for (TableDefinition table : tables) {
            table.getForeignKeyMap().values().forEach(key -> key.setTargetTable(target(table, key, names)));
            table.getIndexes().forEach(index -> move(index, names));
        }
        sequences(session).forEach(this::move);
    }

    /** Without a schema it would be looked for beside the table, on H2 and MariaDB. */
    private String target(TableDefinition table, ForeignKeyConstraint key, Map<String, String> names) {
        String target = names.getOrDefault(key.getTargetTable(), key.getTargetTable());
        boolean isElsewhere = !table.getQualifier().isEmpty() && !target.contains(".");
        return isElsewhere && schemas.containsKey("") ? schemas.get("") + "." + target : target;
    }

    private void move(IndexDefinition index, Map<String, String> names) {
        index.setTargetTable(names.getOrDefault(index.getTargetTable(), index.getTargetTable()));
        index.setQualifier(moved(index.getQualifier()));
    }

    private void move(Sequence sequence) {
        String moved = moved(qualifier(sequence));
        if (sequence instanceof TableSequence inTable) {
            inTable.getTable().setTableQualifier(moved);
        } else {
            sequence.setQualifier(moved);
        }
    }

    private String moved(String qualifier) {
        return qualifier == null || qualifier.isEmpty() ? "" : schemas.getOrDefault(qualifier, qualifier);
    }
}
