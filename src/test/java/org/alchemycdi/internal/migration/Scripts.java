package org.alchemycdi.internal.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** The migration scripts of an application, in a folder of its class path. */
record Scripts(Path root) {

    Scripts write(String path, String sql) {
        Path file = root.resolve("db/migration").resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, sql);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    void delete(String path) throws IOException {
        Files.delete(root.resolve("db/migration").resolve(path));
    }

    /** The class loader of the application. */
    ClassLoader classLoader() {
        try {
            return new URLClassLoader(new URL[] {root.toUri().toURL()}, Scripts.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
