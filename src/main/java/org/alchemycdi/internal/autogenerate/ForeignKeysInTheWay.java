package org.alchemycdi.internal.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Drops foreign keys that stay, and makes them again, where the product would refuse a change because of them: it does not give
 * up the index that a foreign key uses, nor change a column beneath one.
 */
final class ForeignKeysInTheWay {

    private ForeignKeysInTheWay() {}

    static List<Change> remade(List<Change> changes, Catalog from, Catalog to) {
        List<Change> before = new ArrayList<>();
        List<Change> after = new ArrayList<>();
        for (Table table : from.tables().values()) {
            Table now = to.tables().get(table.name());
            if (now == null) {
                continue;
            }
            for (ForeignKey key : Sameness.common(table.foreignKeys(), now.foreignKeys(), Sameness::of)) {
                if (changes.stream().anyMatch(change -> isRefused(change, table.name(), key))) {
                    before.add(new Change.DropForeignKey(table.name(), key));
                    after.add(new Change.AddForeignKey(table.name(), key));
                }
            }
        }
        before.addAll(changes);
        before.addAll(after);
        return before;
    }

    private static boolean isRefused(Change change, ObjectName table, ForeignKey key) {
        if (change instanceof Change.DropIndex drop) {
            return drop.table().equals(table) && leansOn(key, drop.index().columns());
        }
        if (change instanceof Change.DropUniqueKey drop) {
            return (drop.table().equals(table) && leansOn(key, drop.key().columns()))
                    || (drop.table().equals(key.target())
                            && key.targetColumns().containsAll(drop.key().columns()));
        }
        if (change instanceof Change.AlterColumn alter) {
            String column = alter.to().name();
            return (alter.table().equals(table) && key.columns().contains(column))
                    || (alter.table().equals(key.target())
                            && key.targetColumns().contains(column));
        }
        return false;
    }

    /** Whether the first columns of an index are those of the key. */
    private static boolean leansOn(ForeignKey key, List<String> index) {
        int count = key.columns().size();
        return index.size() >= count && new HashSet<>(index.subList(0, count)).containsAll(key.columns());
    }
}
