package org.alchemycdi.cli.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.alchemycdi.AlchemyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFilesTest {

    @TempDir
    Path folder;

    @Test
    void areWrittenTogether() throws IOException {
        Path scripts = folder.resolve("db/migration/users");

        List<Path> written = new NewFiles(scripts)
                .add("U1__x.sql", "drop")
                .add("V1__x.sql", "create")
                .write();

        assertThat(written).containsExactly(scripts.resolve("U1__x.sql"), scripts.resolve("V1__x.sql"));
        assertThat(scripts.resolve("V1__x.sql")).hasContent("create");
        assertThat(names(scripts)).containsExactly("U1__x.sql", "V1__x.sql");
    }

    @Test
    void neverWriteOverOneAndLeaveNothingThen() throws IOException {
        Files.writeString(folder.resolve("V1__x.sql"), "mine");

        assertThatThrownBy(() -> new NewFiles(folder)
                        .add("U1__x.sql", "drop")
                        .add("V1__x.sql", "create")
                        .write())
                .isInstanceOf(AlchemyException.class)
                .hasMessageContaining("ALCH0716")
                .hasMessageContaining("V1__x.sql");

        assertThat(names(folder)).containsExactly("V1__x.sql");
        assertThat(folder.resolve("V1__x.sql")).hasContent("mine");
    }

    @Test
    void sayWhereTheyCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() ->
                        new NewFiles(file.resolve("db")).add("V1__x.sql", "").write())
                .isInstanceOf(AlchemyException.class)
                .hasMessageContaining("ALCH0714");
    }

    @Test
    void areNotWrittenBesideOthersOfTheirVersion() throws IOException {
        Files.writeString(folder.resolve("U1.0__old.sql"), "mine");

        assertThatThrownBy(() -> new NewFiles(folder)
                        .add("U1__x.sql", "drop")
                        .add("V1__x.sql", "create")
                        .write())
                .isInstanceOf(AlchemyException.class)
                .hasMessageContaining("ALCH0716")
                .hasMessageContaining("U1.0__old.sql");

        assertThat(names(folder)).containsExactly("U1.0__old.sql");
    }

    /** Two that write at once do not both succeed; it may be that neither does. */
    @Test
    void ofTwoWritersOfOneVersionNeverBothSucceed() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 1; round <= 200; round++) {
                CyclicBarrier start = new CyclicBarrier(2);
                String version = String.valueOf(round);
                List<Future<Boolean>> writers = new ArrayList<>();
                for (String text : List.of("one", "other")) {
                    writers.add(threads.submit(() -> isWritten(version, text, start)));
                }
                int written = 0;
                for (Future<Boolean> writer : writers) {
                    written += writer.get() ? 1 : 0;
                }
                assertThat(written).isLessThan(2);
                assertThat(names(folder).stream().filter(name -> name.matches("[VU]" + version + "__.*")))
                        .hasSize(2 * written);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean isWritten(String version, String text, CyclicBarrier start) throws Exception {
        String rest = version + "__" + text + ".sql";
        NewFiles files = new NewFiles(folder).add("U" + rest, "drop").add("V" + rest, "create");
        start.await();
        try {
            files.write();
            return true;
        } catch (AlchemyException refused) {
            return false;
        }
    }

    @Test
    void mayBeReadByWhomAnyOtherFileMayBeReadBy() throws IOException {
        Path other = Files.createFile(folder.resolve("other"));
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();

        Path written = new NewFiles(folder).add("V1__x.sql", "create").write().get(0);

        assertThat(Files.getPosixFilePermissions(written)).isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void areWrittenWhereThereAreNoLinks() throws IOException {
        URI uri = URI.create("jar:" + folder.resolve("files.zip").toUri());
        try (FileSystem zip = FileSystems.newFileSystem(uri, Map.of("create", "true"))) {
            Path scripts = zip.getPath("/scripts");

            new NewFiles(scripts).add("V1__x.sql", "create").write();

            assertThat(Files.readString(scripts.resolve("V1__x.sql"))).isEqualTo("create");
            assertThatThrownBy(
                            () -> new NewFiles(scripts).add("V1__x.sql", "more").write())
                    .hasMessageContaining("ALCH0716");
            assertThat(Files.readString(scripts.resolve("V1__x.sql"))).isEqualTo("create");
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
