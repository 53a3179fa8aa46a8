package org.alchemycdi.internal.autogenerate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** SQL as the standard has it, more or less; the products differ in the rest. */
abstract class StandardWriter implements ChangeWriter {

    final Identifiers names;
    private final String currentSchema;

    /** @param currentSchema the schema of the connection, empty if a name without schema means that one everywhere */
    StandardWriter(Identifiers names, String currentSchema) {
        this.currentSchema = currentSchema;
        this.names = names;
    }

    @Override
    public List<String> createSchema(String name) {
        return List.of("CREATE SCHEMA " + names.write(name));
    }

    @Override
    public List<String> dropSchema(String name) {
        return List.of("DROP SCHEMA " + names.write(name));
    }

    @Override
    public List<String> createSequence(Sequence sequence) {
        return List.of("CREATE SEQUENCE " + names.write(sequence.name()) + " START WITH " + sequence.start()
                + " INCREMENT BY " + sequence.increment());
    }

    @Override
    public List<String> alterSequence(Sequence to) {
        return List.of("ALTER SEQUENCE " + names.write(to.name()) + " INCREMENT BY " + to.increment());
    }

    @Override
    public List<String> dropSequence(Sequence sequence) {
        return List.of("DROP SEQUENCE " + names.write(sequence.name()));
    }

    @Override
    public List<String> createTable(Table table) {
        List<String> parts = new ArrayList<>();
        table.columns().forEach(column -> parts.add(definition(column)));
        if (!table.primaryKey().isEmpty()) {
            parts.add("PRIMARY KEY " + names.list(table.primaryKey()));
        }
        return List.of(parts.stream()
                .map(part -> "    " + part)
                .collect(Collectors.joining(",\n", "CREATE TABLE " + names.write(table.name()) + " (\n", "\n)")));
    }

    @Override
    public List<String> dropTable(Table table) {
        return List.of("DROP TABLE " + names.write(table.name()));
    }

    @Override
    public List<String> addColumn(Change.AddColumn change) {
        Column column = change.column();
        if (!change.isFilledByHand()) {
            return List.of(alter(change.table(), "ADD COLUMN " + definition(column)));
        }
        return List.of(
                alter(change.table(), "ADD COLUMN " + definition(column.nullable())),
                todo(change.table(), column) + notNull(change.table(), column));
    }

    @Override
    public List<String> alterColumn(Change.AlterColumn change) {
        List<String> statements = new ArrayList<>();
        boolean isReplaced = change.changesType() || change.changesDefault();
        if (change.changesType() && change.from().hasDefault()) {
            // The old default may not be convertible.
            statements.add(column(change, "DROP DEFAULT"));
        }
        if (change.changesType()) {
            statements.add(column(change, retyped(change)));
        }
        if (isReplaced && change.to().hasDefault()) {
            statements.add(column(change, "SET DEFAULT " + change.to().defaultValue()));
        } else if (change.changesDefault() && !change.changesType()) {
            statements.add(column(change, "DROP DEFAULT"));
        }
        if (change.forbidsNull()) {
            statements.add(todo(change.table(), change.to()) + notNull(change.table(), change.to()));
        } else if (change.allowsNull()) {
            statements.add(column(change, "DROP NOT NULL"));
        }
        return statements;
    }

    /** The clause that changes the type. */
    abstract String retyped(Change.AlterColumn change);

    private String column(Change.AlterColumn change, String clause) {
        return alter(change.table(), "ALTER COLUMN " + names.write(change.to().name()) + " " + clause);
    }

    String notNull(ObjectName table, Column column) {
        return alter(table, "ALTER COLUMN " + names.write(column.name()) + " SET NOT NULL");
    }

    /** A line of comment, which whoever knows the value makes a statement of. */
    final String todo(ObjectName table, Column column) {
        String name = names.write(column.name());
        return "-- TODO UPDATE " + names.write(table) + " SET " + name + " = ? WHERE " + name + " IS NULL;\n";
    }

    @Override
    public List<String> dropColumn(ObjectName table, Column column) {
        return List.of(alter(table, "DROP COLUMN " + names.write(column.name())));
    }

    @Override
    public List<String> addUniqueKey(ObjectName table, UniqueKey key) {
        return List.of(
                key.isIndex()
                        ? "CREATE UNIQUE INDEX " + names.write(key.name()) + " ON " + names.write(table) + " "
                                + names.list(key.columns())
                        : alter(
                                table,
                                "ADD CONSTRAINT " + names.write(key.name()) + " UNIQUE " + names.list(key.columns())));
    }

    @Override
    public List<String> dropUniqueKey(ObjectName table, UniqueKey key) {
        return List.of(key.isIndex() ? dropIndex(table, key.name()) : dropConstraint(table, key.name()));
    }

    @Override
    public List<String> createIndex(ObjectName table, Index index) {
        String parts = index.parts().stream()
                .map(part -> names.write(part.column()) + (part.isDescending() ? " DESC" : ""))
                .collect(Collectors.joining(", ", "(", ")"));
        return List.of("CREATE INDEX " + names.write(index.name()) + " ON " + names.write(table) + " " + parts);
    }

    @Override
    public List<String> dropIndex(ObjectName table, Index index) {
        return List.of(dropIndex(table, index.name()));
    }

    String dropIndex(ObjectName table, String name) {
        return "DROP INDEX " + names.inSchemaOf(table, name);
    }

    @Override
    public List<String> addCheck(ObjectName table, Check check) {
        return List.of(alter(table, "ADD CONSTRAINT " + names.write(check.name()) + " CHECK " + check.condition()));
    }

    @Override
    public List<String> dropCheck(ObjectName table, Check check) {
        return List.of(dropConstraint(table, check.name()));
    }

    @Override
    public List<String> addForeignKey(ObjectName table, ForeignKey key) {
        return List.of(alter(table, "ADD " + foreignKey(key.to(seenFrom(table, key.target())))));
    }

    /** Without its schema it would be taken for a table beside the other. */
    private ObjectName seenFrom(ObjectName table, ObjectName target) {
        boolean isElsewhere = target.schema().isEmpty() && !table.schema().isEmpty();
        return isElsewhere ? new ObjectName(currentSchema, target.name()) : target;
    }

    final String foreignKey(ForeignKey key) {
        return "CONSTRAINT " + names.write(key.name()) + " FOREIGN KEY " + names.list(key.columns()) + " REFERENCES "
                + names.write(key.target()) + " " + names.list(key.targetColumns())
                + (key.onDelete().isEmpty() ? "" : " ON DELETE " + key.onDelete())
                + (key.onUpdate().isEmpty() ? "" : " ON UPDATE " + key.onUpdate());
    }

    @Override
    public List<String> dropForeignKey(ObjectName table, ForeignKey key) {
        return List.of(dropConstraint(table, key.name()));
    }

    private String dropConstraint(ObjectName table, String name) {
        return alter(table, "DROP CONSTRAINT " + names.write(name));
    }

    final String alter(ObjectName table, String clause) {
        return "ALTER TABLE " + names.write(table) + " " + clause;
    }

    String definition(Column column) {
        return names.write(column.name()) + " " + column.type()
                + (column.isIdentity() ? " GENERATED BY DEFAULT AS IDENTITY" : "")
                + (column.hasDefault() ? " DEFAULT " + column.defaultValue() : "")
                + (column.clause().isEmpty() ? "" : " " + column.clause())
                + (column.isNullable() ? "" : " NOT NULL");
    }
}
