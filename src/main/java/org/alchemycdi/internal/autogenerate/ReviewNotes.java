package org.alchemycdi.internal.autogenerate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What whoever reviews a migration should know of its changes: where it fails by the data, or loses some. */
final class ReviewNotes {

    private ReviewNotes() {}

    static List<String> of(List<Change> changes, Catalog live) {
        List<String> notes = new ArrayList<>();
        for (Change change : changes) {
            notes.addAll(ofColumn(change));
            of(change, live).ifPresent(notes::add);
        }
        return notes;
    }

    private static List<String> ofColumn(Change change) {
        if (change instanceof Change.AlterColumn alter) {
            return altered(alter);
        }
        if (change instanceof Change.AddColumn add && add.column().needsValue()) {
            return List.of(
                    add.isFilledByHand()
                            ? "%s.%s: new and NOT NULL, so rows that exist need a value: see TODO"
                                    .formatted(add.table(), add.column().name())
                            : "%s.%s: new and NOT NULL without a default; the table was empty when this was written"
                                    .formatted(add.table(), add.column().name()));
        }
        return List.of();
    }

    private static List<String> altered(Change.AlterColumn alter) {
        List<String> notes = new ArrayList<>();
        String column = alter.table() + "." + alter.to().name();
        if (alter.changesType() && ColumnType.of(alter.from()).isNarrowedBy(ColumnType.of(alter.to()))) {
            notes.add("%s: from %s to %s, which fails or changes values where they do not fit"
                    .formatted(column, alter.from().type(), alter.to().type()));
        }
        if (alter.forbidsNull()) {
            notes.add(column + ": NOT NULL from now on, which fails while a row holds NULL: see TODO");
        }
        return notes;
    }

    private static Optional<String> of(Change change, Catalog live) {
        if (change instanceof Change.AddUniqueKey add && live.tables().containsKey(add.table())) {
            return note(
                    "%s (%s): unique from now on, which fails while rows are equal there",
                    add.table(), add.key().columns());
        }
        if (change instanceof Change.AddForeignKey add && live.tables().containsKey(add.table())) {
            return note(
                    "%s (%s): a foreign key from now on, which fails while rows refer to nothing",
                    add.table(), add.key().columns());
        }
        if (change instanceof Change.DropColumn drop) {
            return Optional.of("%s.%s: dropped, its values are lost"
                    .formatted(drop.table(), drop.column().name()));
        }
        if (change instanceof Change.DropTable drop) {
            return Optional.of(drop.table().name() + ": dropped, its rows are lost");
        }
        if (change instanceof Change.DropSequence drop) {
            return Optional.of(drop.sequence().name() + ": dropped; the undo script starts it anew");
        }
        return Optional.empty();
    }

    private static Optional<String> note(String text, ObjectName table, List<String> columns) {
        return Optional.of(text.formatted(table, String.join(", ", columns)));
    }

    /** Of what stays although no entity needs it any more. A column that needs a value refuses every new row of an entity. */
    static void ofHeldBack(List<Change> heldBack, Remarks remarks) {
        for (Change change : heldBack) {
            if (change instanceof Change.DropColumn drop) {
                String note = "%s.%s: nobody maps it any more; it stays"
                        .formatted(drop.table(), drop.column().name());
                if (drop.column().needsValue()) {
                    remarks.byHand(note + ", and being NOT NULL it refuses new rows");
                } else {
                    remarks.note(note);
                }
            } else if (change instanceof Change.DropTable drop) {
                remarks.note(drop.table().name() + ": nobody maps it any more; it stays");
            } else if (change instanceof Change.DropSequence drop) {
                remarks.note(drop.sequence().name() + ": nobody uses it any more; it stays");
            }
        }
    }
}
