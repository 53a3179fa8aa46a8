package org.alchemycdi.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.type.FileStore;

/**
 * Contents as files of a directory, spread over 256 folders. A file appears under its key only when all of it is on the disk;
 * until then it is {@code incoming-….tmp}.
 */
final class FileSystemStore implements FileStore {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{40}");
    private static final int KEY_BYTES = 20;

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    private FileSystemStore(Path directory) {
        this.directory = directory;
    }

    /** @throws ImproperConfigurationException if the directory cannot be made or written */
    static FileSystemStore in(String name, Path directory) {
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, "incoming-", ".tmp"));
            return new FileSystemStore(directory);
        } catch (IOException e) {
            throw Message.UNUSABLE_DIRECTORY.causedBy(e, ImproperConfigurationException::new, name, name);
        }
    }

    @Override
    public String save(InputStream content) throws IOException {
        Path incoming = Files.createTempFile(directory, "incoming-", ".tmp");
        try {
            write(content, incoming);
            String key = newKey();
            Path file = file(key);
            Files.createDirectories(file.getParent());
            Files.move(incoming, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    private static void write(InputStream content, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            content.transferTo(out);
            channel.force(true);
        }
    }

    private String newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    /** Only what can be a key of ours is ever a part of a path. */
    private Path file(String key) throws NoSuchFileException {
        if (!KEY.matcher(key).matches()) {
            throw new NoSuchFileException("of a key that is none");
        }
        return directory.resolve(key.substring(0, 2)).resolve(key);
    }

    @Override
    public InputStream open(String key) throws IOException {
        return Files.newInputStream(file(key));
    }

    @Override
    public boolean exists(String key) {
        return KEY.matcher(key).matches()
                && Files.isRegularFile(directory.resolve(key.substring(0, 2)).resolve(key));
    }

    @Override
    public void delete(String key) throws IOException {
        if (exists(key)) {
            Files.deleteIfExists(file(key));
        }
    }

    @Override
    public Stream<String> keysBefore(Instant moment) throws IOException {
        return Files.find(
                        directory,
                        2,
                        (file, attributes) -> attributes.isRegularFile()
                                && KEY.matcher(file.getFileName().toString()).matches()
                                && attributes.lastModifiedTime().toInstant().isBefore(moment))
                .map(file -> file.getFileName().toString());
    }
}
