package org.alchemycdi.internal.file;

import java.util.ArrayList;
import java.util.List;
import org.alchemycdi.type.StoredFile;

/** What one request has saved. Request-scoped, so open to proxies; confined to one thread at a time. */
public class RequestFiles {

    private final List<StoredFile> saved = new ArrayList<>();

    /** Not private to the package, since a proxy would not pass it on. */
    public void add(StoredFile file) {
        saved.add(file);
    }

    /** At the end of the request. What a unit of work has written is left to that. */
    public void discardUnwritten(StoredFiles files) {
        saved.forEach(files::discardUnwritten);
    }
}
