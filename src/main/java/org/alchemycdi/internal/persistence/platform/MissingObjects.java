package org.alchemycdi.internal.persistence.platform;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.sessions.DatabaseSessionImpl;
import org.eclipse.persistence.tools.schemaframework.ForeignKeyConstraint;
import org.eclipse.persistence.tools.schemaframework.IndexDefinition;
import org.eclipse.persistence.tools.schemaframework.TableDefinition;
import org.eclipse.persistence.tools.schemaframework.UniqueKeyConstraint;

/**
 * Compares what the entities need with what the database has, and writes the statements that make up the difference: tables
 * before what stands on them, unique keys before the foreign keys that refer to them.
 */
final class MissingObjects {

    private final DatabasePlatform platform;
    private final ExistingSchema existing;
    private final SchemaStatements write;
    private final MissingSequences sequences;
    private final List<String> tables = new ArrayList<>();
    private final List<String> uniqueKeys = new ArrayList<>();
    private final List<String> indexes = new ArrayList<>();
    private final List<String> foreignKeys = new ArrayList<>();

    MissingObjects(DatabaseSessionImpl session, ExistingSchema existing) {
        this.platform = session.getPlatform();
        this.existing = existing;
        this.write = new SchemaStatements(session);
        this.sequences = new MissingSequences(session, existing);
    }

    List<String> statements(List<TableDefinition> definitions) throws SQLException {
        List<String> statements = new ArrayList<>(sequences.statements());
        for (TableDefinition table : definitions) {
            Optional<ExistingTable> existingTable = existing.table(table);
            if (existingTable.isPresent()) {
                complete(table, existingTable.get());
            } else {
                create(table);
            }
        }
        List.of(tables, uniqueKeys, indexes, foreignKeys).forEach(statements::addAll);
        return statements;
    }

    private void create(TableDefinition table) {
        if (!platform.supportsForeignKeyConstraints()) {
            foreignKeysOf(table).forEach(foreignKey -> table.addUniqueKeyConstraint(new InlineForeignKey(foreignKey)));
        }
        tables.add(write.table(table));
        if (!platform.requiresUniqueConstraintCreationOnTableCreate()) {
            table.getUniqueKeys().forEach(uniqueKey -> uniqueKeys.add(write.uniqueKey(table, uniqueKey)));
        }
        table.getIndexes().forEach(index -> indexes.add(write.index(index)));
        if (platform.supportsForeignKeyConstraints()) {
            foreignKeysOf(table).forEach(foreignKey -> foreignKeys.add(write.foreignKey(table, foreignKey)));
        }
    }

    private void complete(TableDefinition table, ExistingTable existingTable) {
        for (IndexDefinition index : table.getIndexes()) {
            if (!existingTable.hasIndex(index.getName())) {
                indexes.add(write.index(index));
            }
        }
        if (platform.supportsForeignKeyConstraints()) {
            completeConstraints(table, existingTable);
        }
    }

    private void completeConstraints(TableDefinition table, ExistingTable existingTable) {
        for (UniqueKeyConstraint uniqueKey : table.getUniqueKeys()) {
            if (!existingTable.hasUnique(EclipseLinkLists.columns(uniqueKey))) {
                uniqueKeys.add(write.uniqueKey(table, uniqueKey));
            }
        }
        for (ForeignKeyConstraint foreignKey : foreignKeysOf(table)) {
            if (!existingTable.hasForeignKey(foreignKey.getSourceFields())) {
                foreignKeys.add(write.foreignKey(table, foreignKey));
            }
        }
    }

    private static List<ForeignKeyConstraint> foreignKeysOf(TableDefinition table) {
        return new TreeMap<>(table.getForeignKeyMap())
                .values().stream()
                        .filter(foreignKey -> !foreignKey.disableForeignKey())
                        .toList();
    }
}
