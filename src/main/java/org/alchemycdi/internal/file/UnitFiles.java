package org.alchemycdi.internal.file;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.type.StoredFile;

/**
 * What one unit of work does to files. It counts who refers to a file, so that one that moves from one entity to another, or
 * is taken back, stays. Confined to one thread at a time.
 */
public final class UnitFiles {

    private final StoredFiles files;
    private final PendingFiles pending;

    /** What the rows refer to that this unit has written. */
    private final Map<Object, List<StoredFile>> rows = new IdentityHashMap<>();

    /** How many rows refer to a file, as far as this unit knows: one, at the beginning, if it was committed before. */
    private final Map<FileKey, Integer> references = new LinkedHashMap<>();

    UnitFiles(StoredFiles files, PendingFiles pending) {
        this.files = files;
        this.pending = pending;
    }

    /**
     * From now on the row of an entity refers to these files.
     *
     * @param before what it referred to, unless this unit knows that better: within one flush, an entity that is changed and
     *     removed is updated and then deleted
     * @throws AlchemyException if a content has been deleted, which fails the unit of work
     */
    public void refer(Object entity, List<StoredFile> before, List<StoredFile> now) {
        List<StoredFile> known = rows.getOrDefault(entity, before);
        now.stream().filter(file -> !known.contains(file)).forEach(this::requireContent);
        known.forEach(file -> count(file, -1));
        now.forEach(file -> count(file, 1));
        rows.put(entity, now);
    }

    private void requireContent(StoredFile file) {
        if (!files.isThere(file)) {
            throw Message.FILE_WAS_DISCARDED.as(AlchemyException::new, file.name());
        }
    }

    private void count(StoredFile file, int change) {
        FileKey key = FileKey.of(file);
        references.computeIfAbsent(key, unknown -> pending.written(unknown) ? 0 : 1);
        references.merge(key, change, Integer::sum);
    }

    /** After the commit, for which it is too late to fail. */
    public void committed() {
        references.forEach((file, count) -> {
            pending.remove(file);
            if (count <= 0) {
                files.delete(file);
            }
        });
    }

    /** After anything but a commit. What had been committed before stays. */
    public void rolledBack() {
        references.keySet().stream().filter(pending::remove).forEach(files::delete);
    }
}
