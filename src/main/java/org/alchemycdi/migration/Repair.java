package org.alchemycdi.migration;

import java.util.List;

/**
 * What a repair changed in the history; the tables are never touched.
 *
 * @param removed revisions that had failed or were half undone: the history does not have them any more
 * @param aligned revisions whose scripts had been changed after they were applied: the history has the new checksums
 * @param forgotten revisions whose scripts are gone: the history marks them as deleted
 */
public record Repair(List<Revision> removed, List<Revision> aligned, List<Revision> forgotten) {

    public Repair {
        removed = List.copyOf(removed);
        aligned = List.copyOf(aligned);
        forgotten = List.copyOf(forgotten);
    }

    /** Whether there was nothing to repair. */
    public boolean isEmpty() {
        return removed.isEmpty() && aligned.isEmpty() && forgotten.isEmpty();
    }
}
