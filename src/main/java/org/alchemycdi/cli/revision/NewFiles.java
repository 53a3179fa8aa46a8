package org.alchemycdi.cli.revision;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.message.Message;

/**
 * Files that come into being together: all of them, whole, or none. A file that is there already is never written over. Each is
 * written under another name first and then linked, which fails if the name is taken. Of two that write scripts of one version at
 * once, each looks for the other when its own are there; so never do both succeed.
 */
public final class NewFiles {

    private final Path folder;
    private final Map<String, String> contents = new LinkedHashMap<>();

    public NewFiles(Path folder) {
        this.folder = folder;
    }

    public NewFiles add(String name, String content) {
        contents.put(name, content);
        return this;
    }

    /**
     * The files, in the order in which they were added; the folder is made if it is not there.
     *
     * @throws AlchemyException if one is there already, or another script of its version, or if one cannot be written; then none
     *     has been made
     */
    public List<Path> write() {
        Map<Path, Path> drafts = new LinkedHashMap<>();
        List<Path> made = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : contents.entrySet()) {
                // A temporary file could be read by its owner only.
                Path draft = folder.resolve(".alchemy-" + UUID.randomUUID() + ".draft");
                drafts.put(folder.resolve(file.getKey()), draft);
                Files.writeString(draft, file.getValue(), StandardOpenOption.CREATE_NEW);
            }
            for (Map.Entry<Path, Path> file : drafts.entrySet()) {
                make(file.getKey(), file.getValue());
                made.add(file.getKey());
            }
            refuseOthersOfTheVersion();
            return made;
        } catch (FileAlreadyExistsException e) {
            delete(made);
            throw Message.SCRIPT_EXISTS.as(AlchemyException::new, e.getFile());
        } catch (IOException e) {
            delete(made);
            throw Message.SCRIPT_NOT_WRITTEN.causedBy(e, AlchemyException::new, folder);
        } finally {
            delete(drafts.values());
        }
    }

    private static void make(Path file, Path draft) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.copy(draft, file);
        }
    }

    private void refuseOthersOfTheVersion() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> other =
                    files.filter(file -> isOther(file.getFileName().toString())).findFirst();
            if (other.isPresent()) {
                throw new FileAlreadyExistsException(other.get().toString());
            }
        }
    }

    private boolean isOther(String name) {
        return !contents.containsKey(name)
                && contents.keySet().stream().anyMatch(own -> RevisionName.areOfOneVersion(name, own));
    }

    private static void delete(Iterable<Path> files) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException stays) {
                // Then a draft is left, whose name says what it is.
            }
        }
    }
}
