package org.alchemycdi.cli.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
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

    /** Another user, of a build for example, may read them as any other file. */
    @Test
    void haveThePermissionsOfOtherFiles() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "");

        Path script = new NewFiles(folder).add("V1__x.sql", "").write().get(0);

        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class));
        assertThat(Files.getPosixFilePermissions(script)).isEqualTo(Files.getPosixFilePermissions(other));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
