package org.alchemycdi.internal.persistence.platform;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.sessions.DatabaseSessionImpl;
import org.eclipse.persistence.sequencing.DefaultSequence;
import org.eclipse.persistence.sequencing.NativeSequence;
import org.eclipse.persistence.sequencing.Sequence;
import org.eclipse.persistence.sequencing.TableSequence;
import org.eclipse.persistence.tools.schemaframework.TableDefinition;

/** The sequences that the entities take their ids from and the database does not have: objects, or rows of a table. */
final class MissingSequences {

    private static final int NAME_LENGTH = 50;

    private final DatabaseSessionImpl session;
    private final DatabasePlatform platform;
    private final ExistingSchema existing;
    private final SchemaStatements write;

    MissingSequences(DatabaseSessionImpl session, ExistingSchema existing) {
        this.session = session;
        this.platform = session.getPlatform();
        this.existing = existing;
        this.write = new SchemaStatements(session);
    }

    /** In the order of the sequences' names, a table before its rows. */
    List<String> statements() throws SQLException {
        Set<String> tables = new LinkedHashSet<>();
        List<String> others = new ArrayList<>();
        for (Sequence sequence : used().values()) {
            Sequence template =
                    sequence instanceof DefaultSequence byDefault ? byDefault.getDefaultSequence() : sequence;
            if (template instanceof TableSequence table) {
                addRow(sequence, table, tables, others);
            } else if (template instanceof NativeSequence
                    && !existing.hasSequence(sequence.getQualifier(), sequence.getName())) {
                others.add(object(sequence));
            }
        }
        List<String> statements = new ArrayList<>(tables);
        statements.addAll(others);
        return statements;
    }

    private Map<String, Sequence> used() {
        Map<String, Sequence> sequences = new TreeMap<>();
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            if (descriptor.usesSequenceNumbers()) {
                Sequence sequence = sequenceOf(descriptor);
                if (!sequence.shouldAcquireValueAfterInsert()) {
                    sequences.put(sequence.getName(), sequence);
                }
            }
        }
        return sequences;
    }

    private Sequence sequenceOf(ClassDescriptor descriptor) {
        String name = descriptor.getSequenceNumberName();
        return name == null ? platform.getDefaultSequence() : platform.getSequence(name);
    }

    /** EclipseLink expects the first value to be the last number of the first allocation. */
    private String object(Sequence sequence) {
        int allocation = sequence.getPreallocationSize();
        int start = sequence.getInitialValue() + allocation - 1;
        StringWriter statement = new StringWriter();
        try {
            platform.buildSequenceObjectCreationWriter(statement, fullName(sequence), allocation, start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return statement.toString();
    }

    private static String fullName(Sequence sequence) {
        String qualifier = sequence.getQualifier();
        return qualifier == null || qualifier.isEmpty() ? sequence.getName() : qualifier + "." + sequence.getName();
    }

    private void addRow(Sequence sequence, TableSequence template, Set<String> tables, List<String> rows)
            throws SQLException {
        TableDefinition table = table(template);
        boolean hasTable = existing.table(table).isPresent();
        if (!hasTable) {
            tables.add(write.table(table));
        }
        String name = "'" + sequence.getName().replace("'", "''") + "'";
        String nameColumn = template.getNameFieldName();
        if (!hasTable
                || !existing.hasRow("select 1 from " + table.getFullName() + " where " + nameColumn + " = " + name)) {
            rows.add("INSERT INTO " + table.getFullName() + " (" + nameColumn + ", " + template.getCounterFieldName()
                    + ") VALUES (" + name + ", " + (sequence.getInitialValue() - 1) + ")");
        }
    }

    private TableDefinition table(TableSequence sequence) {
        TableDefinition table = new TableDefinition();
        table.setName(sequence.getTable().getNameDelimited(platform));
        table.setQualifier(sequence.getTable().getTableQualifier());
        table.addPrimaryKeyField(sequence.getNameFieldName(), String.class, NAME_LENGTH);
        table.addField(sequence.getCounterFieldName(), Long.class);
        return table;
    }
}
