package org.alchemycdi.type;

import static java.util.Objects.requireNonNull;

import jakarta.json.bind.annotation.JsonbTransient;

/**
 * A file that is kept outside of the database, in a {@link FileStore}; what the database has of it. An attribute of this type
 * is mapped without any annotation, and is a JSON column.
 *
 * <pre>{@code
 * @Inject FileStores files;
 *
 * author.setPortrait(files.save(new FileContent("me.png", "image/png", stream)));
 * }</pre>
 *
 * <p>The content lives as long as the attribute: it is deleted after the commit of a unit of work that replaced or removed the
 * file, and after the end of one that did not commit it. So a stored file belongs to one attribute of one entity.
 *
 * <p>It cannot be given by the data of a request, whose sender could otherwise name the files of others. In JSON it has its
 * name, type, size and checksum.
 *
 * @param store the name of the store
 * @param key by which the store finds the content; nobody can guess it
 * @param name as whoever brought the file calls it, without folders
 * @param contentType as whoever brought the file says, unchecked
 * @param size in bytes
 * @param checksum {@code sha256:} and the hash of the content in hexadecimal
 */
public record StoredFile(
        @JsonbTransient String store,
        @JsonbTransient String key,
        String name,
        String contentType,
        long size,
        String checksum) {

    public StoredFile {
        requireNonNull(store, "store");
        requireNonNull(key, "key");
        requireNonNull(name, "name");
        requireNonNull(contentType, "contentType");
        requireNonNull(checksum, "checksum");
    }
}
