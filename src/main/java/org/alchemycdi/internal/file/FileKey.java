package org.alchemycdi.internal.file;

import org.alchemycdi.type.StoredFile;

/** Which content of which store. */
record FileKey(String store, String key) {

    static FileKey of(StoredFile file) {
        return new FileKey(file.store(), file.key());
    }
}
