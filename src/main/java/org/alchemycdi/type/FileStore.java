package org.alchemycdi.type;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * A place that keeps contents under keys of its own making. To keep files elsewhere than in a directory, an application
 * implements it as an {@code @ApplicationScoped} bean with a {@code @Named}, which is the name of the store; it must be
 * thread-safe, and knows nothing of transactions.
 */
public interface FileStore {

    /**
     * Keeps all that the stream has, and returns the key. If reading or writing fails, nothing is kept. The key is new, and so
     * random that nobody can guess it.
     */
    String save(InputStream content) throws IOException;

    /** @throws java.nio.file.NoSuchFileException if there is no content of this key */
    InputStream open(String key) throws IOException;

    /** Whether there is content of this key. */
    boolean exists(String key) throws IOException;

    /** Deletes the content of this key, if it is there. */
    void delete(String key) throws IOException;

    /** The keys of what was saved before this moment, to find what no entity refers to. The caller closes the stream. */
    Stream<String> keysBefore(Instant moment) throws IOException;
}
