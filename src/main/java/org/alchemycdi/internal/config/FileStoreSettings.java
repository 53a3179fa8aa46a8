package org.alchemycdi.internal.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One store of files.
 *
 * @param directory nothing, where a bean of the application is the store
 * @param maxSize in bytes
 */
public record FileStoreSettings(String name, Optional<Path> directory, long maxSize) {

    public static final long DEFAULT_MAX_SIZE = 10L << 20;
}
