package org.alchemycdi.internal.file;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Contents that were saved and that no unit of work has committed. Thread-safe. */
final class PendingFiles {

    private enum State {
        SAVED,
        WRITTEN
    }

    private final Map<FileKey, State> states = new ConcurrentHashMap<>();

    void saved(FileKey file) {
        states.put(file, State.SAVED);
    }

    /** From now on a unit of work decides on it. False if it was no pending one. */
    boolean written(FileKey file) {
        return states.replace(file, State.WRITTEN) != null;
    }

    boolean contains(FileKey file) {
        return states.containsKey(file);
    }

    /** True for the one who may act on it, since it was pending until now. */
    boolean remove(FileKey file) {
        return states.remove(file) != null;
    }

    /** The same, unless a unit of work still has to decide on it. */
    boolean removeUnlessWritten(FileKey file) {
        return states.remove(file, State.SAVED);
    }
}
