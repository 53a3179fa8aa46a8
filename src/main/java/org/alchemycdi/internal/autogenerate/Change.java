package org.alchemycdi.internal.autogenerate;

import java.util.List;

/** One step from a catalog to another. */
sealed interface Change {

    List<String> writtenBy(ChangeWriter writer);

    /** One that leaves the table, but not as it was. */
    sealed interface OfTable extends Change {

        ObjectName table();
    }

    record CreateSchema(String name) implements Change {
        @Override
        public List<String> writtenBy(ChangeWriter writer) {
            return writer.createSchema(name);
        }
    }

    record DropSchema(String name) implements Change {
        @Override
        public List<String> writtenBy(ChangeWriter writer) {
            return writer.dropSchema(name);
        }
    }

    record CreateSequence(Sequence sequence) implements Change {
        @Override
        public List<String> writtenBy(ChangeWriter writer) {
            return writer.createSequence(sequence);
        }
    }

    record AlterSequence(Sequence from, Sequence to) implements Change {
        @Override
        public List<String> writtenBy(ChangeWriter writer) {
            return writer.alterSequence(to);
        }
    }

    record DropSequence(Sequence sequence) implements Change {
        @Override
        public List<String> writtenBy(ChangeWriter writer) {
            return writer.dropSequence(sequence);
        }
    }

    /** Without its foreign keys and indexes, which come by themselves. */
    record CreateTable(Table table) implements Change {
        @Override
        public List<String> writtenBy(ChangeWriter writer) {
            return writer.createTable(table);
        }
    }

    record DropTable(Table table) implements Change {
        @Override
        public List<String> writtenBy(ChangeWriter writer) {
            return writer.dropTable(table);
        }
    }

    /** @param hasRows whether there may be rows that need a value */
    record AddColumn(ObjectName table, Column column, boolean hasRows) implements OfTable {
        @Override
        public List<String> writtenBy(ChangeWriter writer) {
            return writer.addColumn(this);
        }

        boolean isFilledByHand() {
            return hasRows && column.needsValue();
        }
    }

    record AlterColumn(ObjectName table, Column from, Column to) implements OfTable {
        @Override
        public List<String> writtenBy(ChangeWriter writer) {
            return writer.alterColumn(this);
        }

        boolean changesType() {
            return !from.type().equals(to.type());
        }

        boolean changesDefault() {
            return !from.defaultValue().equals(to.defaultValue());
        }

        boolean forbidsNull() {
            return from.isNullable() && !to.isNullable();
        }

        boolean allowsNull() {
            return !from.isNullable() && to.isNullable();
        }
    }

    record DropColumn(ObjectName table, Column column) implements OfTable {
        @Override
        public List<String> writtenBy(ChangeWriter writer) {
            return writer.dropColumn(table, column);
        }
    }

    record AddUniqueKey(ObjectName table, UniqueKey key) implements OfTable {
        @Override
        public List<String> writtenBy(ChangeWriter writer) {
            return writer.addUniqueKey(table, key);
        }
    }

    record DropUniqueKey(ObjectName table, UniqueKey key) implements OfTable {
        @Override
        public List<String> writtenBy(ChangeWriter writer) {
            return writer.dropUniqueKey(table, key);
        }
    }

    record CreateIndex(ObjectName table, Index index) implements OfTable {
        @Override
        public List<String> writtenBy(ChangeWriter writer) {
            return writer.createIndex(table, index);
        }
    }

    record DropIndex(ObjectName table, Index index) implements OfTable {
        @Override
        public List<String> writtenBy(ChangeWriter writer) {
            return writer.dropIndex(table, index);
        }
    }

    record AddCheck(ObjectName table, Check check) implements OfTable {
        @Override
        public List<String> writtenBy(ChangeWriter writer) {
            return writer.addCheck(table, check);
        }
    }

    record DropCheck(ObjectName table, Check check) implements OfTable {
        @Override
        public List<String> writtenBy(ChangeWriter writer) {
            return writer.dropCheck(table, check);
        }
    }

    record AddForeignKey(ObjectName table, ForeignKey key) implements OfTable {
        @Override
        public List<String> writtenBy(ChangeWriter writer) {
            return writer.addForeignKey(table, key);
        }
    }

    record DropForeignKey(ObjectName table, ForeignKey key) implements OfTable {
        @Override
        public List<String> writtenBy(ChangeWriter writer) {
            return writer.dropForeignKey(table, key);
        }
    }
}
