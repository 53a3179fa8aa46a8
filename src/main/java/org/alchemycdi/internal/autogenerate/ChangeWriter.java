package org.alchemycdi.internal.autogenerate;

import java.util.List;

/** Each change as statements of one product, without semicolons; a line of comment may stand before a statement. */
interface ChangeWriter {

    List<String> createSchema(String name);

    List<String> dropSchema(String name);

    List<String> createSequence(Sequence sequence);

    List<String> alterSequence(Sequence to);

    List<String> dropSequence(Sequence sequence);

    List<String> createTable(Table table);

    List<String> dropTable(Table table);

    List<String> addColumn(Change.AddColumn change);

    List<String> alterColumn(Change.AlterColumn change);

    List<String> dropColumn(ObjectName table, Column column);

    List<String> addUniqueKey(ObjectName table, UniqueKey key);

    List<String> dropUniqueKey(ObjectName table, UniqueKey key);

    List<String> createIndex(ObjectName table, Index index);

    List<String> dropIndex(ObjectName table, Index index);

    List<String> addCheck(ObjectName table, Check check);

    List<String> dropCheck(ObjectName table, Check check);

    List<String> addForeignKey(ObjectName table, ForeignKey key);

    List<String> dropForeignKey(ObjectName table, ForeignKey key);
}
