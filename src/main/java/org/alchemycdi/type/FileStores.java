package org.alchemycdi.type;

import java.io.InputStream;

/**
 * The stores of files: those that are configured by {@code alchemy.files.<store>.directory}, and the application's own beans
 * of type {@link FileStore} with a {@code @Named}. Injectable; thread-safe.
 */
public interface FileStores {

    /**
     * Saves a file in the store {@code default}, or in the only one that is configured.
     *
     * @see #save(String, FileContent)
     */
    StoredFile save(FileContent file);

    /**
     * Saves the content at once, and returns what is to be assigned to an attribute of an entity. If no unit of work commits
     * that, the content is deleted: when the unit that wrote it ends, or, if none did, when the request ends. Outside of a
     * request, content that no unit of work ever writes stays.
     *
     * @throws org.alchemycdi.ImproperConfigurationException if there is no such store
     * @throws org.alchemycdi.AlchemyException if the content is larger than the store takes ({@code InvalidRequestException}),
     *     or cannot be read or written
     */
    StoredFile save(String store, FileContent file);

    /**
     * The content of a file, to be closed by the caller.
     *
     * @throws org.alchemycdi.AlchemyException if it is not there any more ({@code NotFoundException}), or cannot be read
     */
    InputStream open(StoredFile file);

    /**
     * The store itself, for housekeeping.
     *
     * @throws org.alchemycdi.ImproperConfigurationException if there is no such store
     */
    FileStore store(String name);
}
