package org.alchemycdi.internal.autogenerate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.alchemycdi.internal.message.Nearest;

/** Guesses where something has got a new name. Of several candidates it names one only if the names are close. */
final class Renames {

    private Renames() {}

    /** A sentence for each guess. */
    static List<String> between(Catalog live, Catalog target) {
        List<String> notes = new ArrayList<>(ofTables(live, target));
        for (Table table : target.tables().values()) {
            Table before = live.tables().get(table.name());
            if (before != null) {
                notes.addAll(ofColumns(before, table));
            }
        }
        return notes;
    }

    private static List<String> ofTables(Catalog live, Catalog target) {
        List<Table> gone = without(live, target);
        List<Table> added = without(target, live);
        return pairs(gone, added, Renames::haveSameColumns, table -> table.name()
                        .toString())
                .stream()
                .map(pair -> ("%s may be the new name of %s: if so, write ALTER TABLE … RENAME TO … instead of the new"
                                + " table")
                        .formatted(pair.added().name(), pair.gone().name()))
                .toList();
    }

    private static List<Table> without(Catalog catalog, Catalog other) {
        return catalog.tables().values().stream()
                .filter(table -> !other.tables().containsKey(table.name()))
                .toList();
    }

    private static boolean haveSameColumns(Table gone, Table added) {
        return shape(gone).equals(shape(added));
    }

    private static Set<String> shape(Table table) {
        return table.columns().stream()
                .map(column -> column.name() + " " + column.type())
                .collect(Collectors.toSet());
    }

    private static List<String> ofColumns(Table before, Table after) {
        Set<String> old = Difference.byName(before.columns()).keySet();
        Set<String> now = Difference.byName(after.columns()).keySet();
        List<Column> gone = before.columns().stream()
                .filter(column -> !now.contains(column.name()))
                .toList();
        List<Column> added = after.columns().stream()
                .filter(column -> !old.contains(column.name()))
                .toList();
        return pairs(gone, added, (one, other) -> one.type().equals(other.type()), Column::name).stream()
                .map(pair -> ("%s.%s may be the new name of %s: if so, write ALTER TABLE … RENAME COLUMN … TO … instead"
                                + " of the new column")
                        .formatted(
                                after.name(), pair.added().name(), pair.gone().name()))
                .toList();
    }

    private record Pair<T>(T gone, T added) {}

    private interface Likeness<T> {
        boolean isBetween(T gone, T added);
    }

    private interface Naming<T> {
        String of(T thing);
    }

    private static <T> List<Pair<T>> pairs(List<T> gone, List<T> added, Likeness<T> likeness, Naming<T> naming) {
        List<Pair<T>> all = new ArrayList<>();
        for (T one : gone) {
            for (T other : added) {
                if (likeness.isBetween(one, other)) {
                    all.add(new Pair<>(one, other));
                }
            }
        }
        return all.stream()
                .filter(pair -> isAlone(pair, all) || areClose(naming.of(pair.gone()), naming.of(pair.added())))
                .toList();
    }

    private static <T> boolean isAlone(Pair<T> pair, List<Pair<T>> all) {
        return all.stream().filter(other -> other.gone().equals(pair.gone())).count() == 1
                && all.stream()
                                .filter(other -> other.added().equals(pair.added()))
                                .count()
                        == 1;
    }

    /** One within the other, {@code name} and {@code full_name}, or a few letters apart. */
    private static boolean areClose(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT).replace("_", "");
        String b = other.toLowerCase(Locale.ROOT).replace("_", "");
        return a.contains(b) || b.contains(a) || Nearest.of(a, List.of(b)).isPresent();
    }
}
