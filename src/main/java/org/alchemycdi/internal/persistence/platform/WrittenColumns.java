package org.alchemycdi.internal.persistence.platform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.persistence.tools.schemaframework.FieldDefinition;
import org.eclipse.persistence.tools.schemaframework.IndexDefinition;
import org.eclipse.persistence.tools.schemaframework.TableDefinition;
import org.eclipse.persistence.tools.schemaframework.UniqueKeyConstraint;

/**
 * Indexes and unique keys name tables and columns by texts of their own; they get the quotes that the table and its columns have.
 */
final class WrittenColumns {

    private final TableDefinition table;
    private final Map<String, String> quoted = new TreeMap<>();

    private WrittenColumns(TableDefinition table) {
        this.table = table;
        for (FieldDefinition column : table.getFields()) {
            String bare = bare(column.getName());
            if (!bare.equals(column.getName())) {
                quoted.put(bare.toLowerCase(Locale.ROOT), column.getName());
            }
        }
    }

    static void quote(List<TableDefinition> tables) {
        for (TableDefinition table : tables) {
            WrittenColumns columns = new WrittenColumns(table);
            table.getIndexes().forEach(columns::quote);
            table.getUniqueKeys().replaceAll(columns::quoted);
        }
    }

    private void quote(IndexDefinition index) {
        index.getFields().replaceAll(this::quoted);
        if (!bare(table.getName()).equals(table.getName())) {
            index.setTargetTable(table.getFullName());
        }
    }

    private UniqueKeyConstraint quoted(UniqueKeyConstraint key) {
        UniqueKeyConstraint quotedKey = new UniqueKeyConstraint();
        quotedKey.setName(withoutQuotesWithin(key.getName()));
        EclipseLinkLists.columns(key).forEach(column -> quotedKey.addSourceField(quoted(column)));
        return quotedKey;
    }

    /** Of an index there may be a direction behind the name. */
    private String quoted(String written) {
        String name = written.strip().split("\\s+", 2)[0];
        String rest = written.strip().substring(name.length());
        String column = quoted.get(name.toLowerCase(Locale.ROOT));
        return column == null ? written : column + rest;
    }

    /** EclipseLink puts the table as it is written into a name of its own. */
    private static String withoutQuotesWithin(String name) {
        return bare(name).equals(name) ? name.replaceAll("[\"`]", "") : name;
    }

    private static String bare(String name) {
        return name.replaceAll("^[\"`]|[\"`]$", "");
    }
}
