package org.alchemycdi.internal.persistence.platform;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.persistence.tools.schemaframework.FieldDefinition;
import org.eclipse.persistence.tools.schemaframework.ForeignKeyConstraint;
import org.eclipse.persistence.tools.schemaframework.IndexDefinition;
import org.eclipse.persistence.tools.schemaframework.TableDefinition;
import org.eclipse.persistence.tools.schemaframework.UniqueKeyConstraint;

/**
 * Names constraints and indexes that nobody has named by what they stand on: {@code uq_<table>_<columns>},
 * {@code fk_<table>_<columns>_<other table>}, {@code ix_<table>_<columns>}. So a script written by hand can name them too,
 * and two databases made of the same entities are the same.
 */
final class ConstraintNames {

    /** The least that one of our databases allows, which is what PostgreSQL does. */
    private static final int MAX_LENGTH = 63;

    private final TableDefinition table;

    private ConstraintNames(TableDefinition table) {
        this.table = table;
    }

    static void give(List<TableDefinition> tables) {
        tables.stream().map(ConstraintNames::new).forEach(ConstraintNames::give);
    }

    private void give() {
        table.getUniqueKeys().stream().filter(this::isUnnamed).forEach(this::name);
        table.getFields().stream().filter(FieldDefinition::isUnique).forEach(this::nameUnique);
        table.getForeignKeyMap().values().stream().filter(this::isUnnamed).forEach(this::name);
        table.getIndexes().stream().filter(this::isUnnamed).forEach(this::name);
    }

    /** EclipseLink numbers them. */
    private boolean isUnnamed(UniqueKeyConstraint uniqueKey) {
        String stem = "UNQ_" + bare(table.getName()) + "_";
        String name = bare(uniqueKey.getName());
        return name.startsWith(stem) && name.substring(stem.length()).chars().allMatch(Character::isDigit);
    }

    private boolean isUnnamed(ForeignKeyConstraint foreignKey) {
        String firstColumn = foreignKey.getSourceFields().get(0);
        return foreignKey.getName().equals("FK_" + bare(table.getName()) + "_" + bare(firstColumn));
    }

    private boolean isUnnamed(IndexDefinition index) {
        return bare(index.getName())
                .equals(bare("INDEX_" + table.getName() + "_" + String.join("_", index.getFields())));
    }

    private void name(UniqueKeyConstraint uniqueKey) {
        uniqueKey.setName(joined("uq", EclipseLinkLists.columns(uniqueKey)));
    }

    private void name(ForeignKeyConstraint foreignKey) {
        List<String> columns = foreignKey.getSourceFields();
        foreignKey.setName(joined(
                "fk",
                Stream.concat(columns.stream(), Stream.of(foreignKey.getTargetTable()))
                        .toList()));
    }

    private void name(IndexDefinition index) {
        index.setName(joined("ix", index.getFields()));
    }

    /** A constraint beside the column, since what is written within the column cannot be named everywhere. */
    private void nameUnique(FieldDefinition column) {
        boolean isPrimaryKey = table.getPrimaryKeyFieldNames().equals(List.of(column.getName()));
        boolean isDouble = table.getUniqueKeys().stream()
                .anyMatch(uniqueKey -> EclipseLinkLists.columns(uniqueKey).equals(List.of(column.getName())));
        column.setUnique(false);
        if (!isPrimaryKey && !isDouble) {
            table.addUniqueKeyConstraint(joined("uq", List.of(column.getName())), column.getName());
        }
    }

    private String joined(String kind, List<String> names) {
        StringBuilder joined = new StringBuilder(kind).append('_').append(bare(table.getName()));
        names.forEach(name -> joined.append('_').append(bare(name)));
        return shortened(joined.toString().toLowerCase(Locale.ROOT));
    }

    /** Without quotes, and without the schema of a table. */
    private static String bare(String name) {
        return name.substring(name.lastIndexOf('.') + 1).replaceAll("[ \"`]", "");
    }

    private static String shortened(String name) {
        if (name.length() <= MAX_LENGTH) {
            return name;
        }
        String rest = "_%08x".formatted(name.hashCode());
        return name.substring(0, MAX_LENGTH - rest.length()) + rest;
    }
}
