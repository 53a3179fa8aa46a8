package org.alchemycdi.cli.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.message.Message;

/**
 * The class path of an application: a war, packed or not, folders of classes, and jars. A packed war is unpacked into a
 * temporary folder, which is deleted at the end.
 */
final class ApplicationFiles implements AutoCloseable {

    private static final String CLASSES = "WEB-INF/classes";
    private static final String LIBRARIES = "WEB-INF/lib";

    private final List<Path> temporary = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>();

    private ApplicationFiles() {}

    /** @throws AlchemyException if there is nothing that can be read as an application */
    static ApplicationFiles open(List<Path> paths) {
        ApplicationFiles files = new ApplicationFiles();
        try {
            paths.forEach(files::add);
            return files;
        } catch (AlchemyException e) {
            try (files) {
                throw e;
            }
        }
    }

    private void add(Path path) {
        try {
            read(path);
        } catch (IOException e) {
            throw Message.UNREADABLE_APPLICATION.causedBy(e, AlchemyException::new, path);
        }
    }

    private void read(Path application) throws IOException {
        if (Files.isDirectory(application)) {
            addFolder(application);
        } else if (!Files.isRegularFile(application)) {
            throw Message.NO_APPLICATION_FILE.as(AlchemyException::new, application);
        } else if (application.toString().endsWith(".war")) {
            addFolder(unpacked(application));
        } else {
            classPath.add(application);
        }
    }

    private void addFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder.resolve("WEB-INF"))) {
            classPath.add(folder);
            return;
        }
        classPath.add(folder.resolve(CLASSES));
        if (Files.isDirectory(folder.resolve(LIBRARIES))) {
            try (Stream<Path> libraries = Files.list(folder.resolve(LIBRARIES))) {
                libraries
                        .filter(file -> file.toString().endsWith(".jar"))
                        .sorted()
                        .forEach(classPath::add);
            }
        }
    }

    /** Only what is on the class path. */
    private Path unpacked(Path war) throws IOException {
        Path folder = Files.createTempDirectory("alchemy-cli");
        temporary.add(folder);
        boolean isWar = false;
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(war))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                isWar = true;
                if (entry.getName().startsWith(CLASSES) || entry.getName().startsWith(LIBRARIES)) {
                    unpack(entries, entry, folder);
                }
            }
        }
        if (!isWar) {
            throw new IOException("no zip file");
        }
        Files.createDirectories(folder.resolve("WEB-INF"));
        return folder;
    }

    private static void unpack(ZipInputStream entries, ZipEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("an entry leads out of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(entries, target);
        }
    }

    /**
     * A class loader of the application whose parent has this library. Its own classes come after those of the parent, so that
     * there is one library, and after the resources.
     *
     * @param resources what is newer than the application, for example scripts that were written since it was packed
     */
    URLClassLoader classLoader(List<Path> resources) {
        URL[] urls = Stream.concat(resources.stream(), classPath.stream())
                .map(ApplicationFiles::url)
                .toArray(URL[]::new);
        return new URLClassLoader("application", urls, ApplicationFiles.class.getClassLoader());
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path.toString(), e);
        }
    }

    @Override
    public void close() {
        temporary.forEach(ApplicationFiles::delete);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
