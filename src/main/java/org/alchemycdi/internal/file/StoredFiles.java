package org.alchemycdi.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.function.Supplier;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.NotFoundException;
import org.alchemycdi.type.FileContent;
import org.alchemycdi.type.FileStore;
import org.alchemycdi.type.FileStores;
import org.alchemycdi.type.StoredFile;

/** Saves contents, and deletes those that nothing refers to, or refers to any more. Thread-safe. */
public final class StoredFiles implements FileStores {

    private static final Logger LOGGER = System.getLogger("org.alchemycdi");

    private final StoreDirectory stores;
    private final Supplier<Optional<RequestFiles>> request;
    private final PendingFiles pending = new PendingFiles();

    /** @param request the files of the request that runs, if one does */
    public StoredFiles(StoreDirectory stores, Supplier<Optional<RequestFiles>> request) {
        this.stores = stores;
        this.request = request;
    }

    /** Makes the directories of the stores. */
    public void open() {
        stores.open();
    }

    @Override
    public StoredFile save(FileContent file) {
        return save(stores.defaultName(), file);
    }

    @Override
    public StoredFile save(String store, FileContent file) {
        FileStore target = stores.get(store);
        MeasuredContent content = new MeasuredContent(file.content(), stores.maxSize(store));
        try {
            String key = target.save(content);
            StoredFile stored = new StoredFile(
                    store, key, FileName.of(file.name()), file.contentType(), content.size(), content.checksum());
            pending.saved(FileKey.of(stored));
            request.get().ifPresent(files -> files.add(stored));
            return stored;
        } catch (IOException e) {
            throw Message.FILE_NOT_SAVED.causedBy(e, AlchemyException::new, store);
        }
    }

    @Override
    public InputStream open(StoredFile file) {
        try {
            return stores.get(file.store()).open(file.key());
        } catch (NoSuchFileException e) {
            throw Message.FILE_GONE.causedBy(e, NotFoundException::new, file.name());
        } catch (IOException e) {
            throw Message.FILE_NOT_READ.causedBy(e, AlchemyException::new, file.name(), file.store());
        }
    }

    @Override
    public FileStore store(String name) {
        return stores.get(name);
    }

    /** What one unit of work does to files. */
    public UnitFiles begin() {
        return new UnitFiles(this, pending);
    }

    /** Whether the content is there; one that was deleted, since its unit of work did not commit, is not. */
    boolean isThere(StoredFile file) {
        try {
            return pending.contains(FileKey.of(file))
                    || stores.get(file.store()).exists(file.key());
        } catch (IOException e) {
            throw Message.FILE_NOT_READ.causedBy(e, AlchemyException::new, file.name(), file.store());
        }
    }

    /** At the end of a request: what nobody has written is wanted by nobody. */
    void discardUnwritten(StoredFile file) {
        if (pending.removeUnlessWritten(FileKey.of(file))) {
            delete(FileKey.of(file));
        }
    }

    /** Never throws: the transaction is over, and a content too many harms nobody. */
    void delete(FileKey file) {
        try {
            stores.get(file.store()).delete(file.key());
        } catch (IOException | RuntimeException e) {
            LOGGER.log(
                    Level.WARNING,
                    "store " + file.store() + ": the content " + file.key() + " could not be deleted and stays",
                    e);
        }
    }
}
