package org.alchemycdi.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.alchemycdi.Alchemy;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.json.JsonWriter;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.repository.NotFoundException;
import org.alchemycdi.testing.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileStoresTest {

    @TempDir
    Path folder;

    private Path directory;

    @BeforeEach
    void nameDirectory() {
        directory = folder.resolve("contents/of documents");
    }

    private Scenario application(Class<?>... beans) {
        return Scenario.of(beans)
                .entities(Document.class, Letter.class)
                .inMemory("default")
                .config("alchemy.default.commit-mode", "autocommit")
                .config("alchemy.files.documents.directory", directory.toString());
    }

    private static FileContent content(String name, String text) {
        return new FileContent(name, "text/plain", new ByteArrayInputStream(text.getBytes()));
    }

    private static FileStores files(Scenario.Running app) {
        return app.get(FileStores.class);
    }

    @ParameterizedTest
    @CsvSource({
        "me.png, me.png",
        "C:\\Users\\Ann\\me.png, me.png",
        "../../etc/passwd, passwd",
        "'a\r\nb', ab",
        "'..', file",
        "'', file",
        "'x/', file",
        "größe 😀.txt, größe 😀.txt"
    })
    void takesTheLastPartOfAName(String given, String name) {
        try (Scenario.Running app = application().start()) {
            assertThat(files(app).save(content(given, "x")).name()).isEqualTo(name);
        }
    }

    @Test
    void takesFilesUpToTheConfiguredSize() {
        try (Scenario.Running app =
                application().config("alchemy.files.documents.max-size", "1KiB").start()) {
            assertThat(files(app).save(content("a", "x".repeat(1024))).size()).isEqualTo(1024);

            assertThatThrownBy(() -> files(app).save(content("b", "x".repeat(1025))))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessage("ALCH0233: the file is larger than 1024 bytes.");
            assertThat(directory).isDirectoryRecursivelyContaining("glob:**").isDirectoryNotContaining("glob:**.tmp");
        }
    }

    @Test
    void keepsNothingOfAStreamThatBreaks() throws IOException {
        InputStream broken = new InputStream() {
            private int left = 100;

            @Override
            public int read() throws IOException {
                if (left == 0) {
                    throw new IOException("the client is gone");
                }
                left--;
                return 'x';
            }
        };
        try (Scenario.Running app = application().start();
                Stream<Path> files = Files.walk(directory)) {
            assertThatThrownBy(() -> files(app).save(new FileContent("a", "text/plain", broken)))
                    .isInstanceOf(AlchemyException.class)
                    .hasMessageStartingWith("ALCH0234");
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void saysThatContentIsGone() {
        try (Scenario.Running app = application().start()) {
            StoredFile gone = new StoredFile("documents", "0".repeat(40), "a.txt", "text/plain", 1, "sha256:0");

            assertThatThrownBy(() -> files(app).open(gone))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessage("ALCH0236: the content of the file \"a.txt\" is not there any more.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "..", "", "ab/../../../secret", "/etc/passwd", "ABCDEF", "x\0y"})
    void leavesItsDirectoryForNoKey(String key) throws IOException {
        Files.writeString(folder.resolve("secret"), "secret");
        try (Scenario.Running app = application().start()) {
            FileStore store = files(app).store("documents");

            store.delete(key);

            assertThat(store.exists(key)).isFalse();
            assertThatThrownBy(() -> store.open(key)).isInstanceOf(NoSuchFileException.class);
            assertThat(folder.resolve("secret")).exists();
        }
    }

    @Test
    void tellsWhatWasSavedBefore() throws IOException {
        try (Scenario.Running app = application().start()) {
            StoredFile file = files(app).save(content("a", "x"));
            FileStore store = files(app).store("documents");

            try (Stream<String> old = store.keysBefore(Instant.now().minus(Duration.ofHours(1)));
                    Stream<String> all = store.keysBefore(Instant.now().plus(Duration.ofHours(1)))) {
                assertThat(old).isEmpty();
                assertThat(all).containsExactly(file.key());
            }
        }
    }

    @ApplicationScoped
    @Named("memory")
    public static class MemoryStore implements FileStore {

        private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

        @Override
        public String save(InputStream content) throws IOException {
            String key = UUID.randomUUID().toString();
            contents.put(key, content.readAllBytes());
            return key;
        }

        @Override
        public InputStream open(String key) throws IOException {
            byte[] content = contents.get(key);
            if (content == null) {
                throw new NoSuchFileException(key);
            }
            return new ByteArrayInputStream(content);
        }

        @Override
        public boolean exists(String key) {
            return contents.containsKey(key);
        }

        @Override
        public void delete(String key) {
            contents.remove(key);
        }

        @Override
        public Stream<String> keysBefore(Instant moment) {
            return Stream.empty();
        }
    }

    @Test
    void usesAStoreOfTheApplication() throws IOException {
        try (Scenario.Running app = application(MemoryStore.class)
                .config("alchemy.files.memory.max-size", "3")
                .start()) {
            Alchemy alchemy = app.get(Alchemy.class);
            UUID id = app.committing(running -> {
                Document document = new Document("a", files(running).save("memory", content("a", "abc")));
                alchemy.entityManager().persist(document);
                return document.getId();
            });
            StoredFile file = app.inRequest(
                    () -> alchemy.entityManager().find(Document.class, id).getContent());
            assertThat(files(app).open(file)).hasBinaryContent("abc".getBytes());

            assertThatThrownBy(() -> files(app).save("memory", content("b", "abcd")))
                    .hasMessageStartingWith("ALCH0233");
            app.committing(running -> alchemy.service(Document.class).delete(id));
            assertThat(files(app).store("memory").exists(file.key())).isFalse();
        }
    }

    @Test
    void namesTheStoresThatAreThere() {
        try (Scenario.Running app = application().start()) {
            assertThatThrownBy(() -> files(app).save("document", content("a", "x")))
                    .isInstanceOf(ImproperConfigurationException.class)
                    .hasMessageStartingWith(
                            "ALCH0231: no store of files is called \"document\". Configured: documents.")
                    .hasMessageEndingWith("Did you mean \"documents\"?");
        }
    }

    @Test
    void meansTheDefaultWhereSeveralAreThere() {
        try (Scenario.Running app = application()
                .config(
                        "alchemy.files.default.directory",
                        folder.resolve("other").toString())
                .start()) {
            assertThat(files(app).save(content("a", "x")).store()).isEqualTo("default");
        }
    }

    @Test
    void needsADirectoryThatCanBeWritten() throws IOException {
        Files.createDirectories(directory.getParent());
        Files.writeString(directory, "a file");

        assertThatThrownBy(() -> application().start().close())
                .hasStackTraceContaining(
                        "ALCH0232: the directory of the store \"documents\" (alchemy.files.documents.directory)");
    }

    @ParameterizedTest
    @CsvSource({
        "alchemy.files.documents.max-size, 10MB, ALCH0106",
        "alchemy.files.documents.max-size, -1, ALCH0106",
        "alchemy.files.documents.dir, x, ALCH0105",
        "alchemy.files.directory, x, ALCH0105",
        "alchemy.files.url, jdbc:h2:mem:x, ALCH0226"
    })
    void refusesKeysAndValuesThatMeanNothing(String key, String value, String code) {
        assertThatThrownBy(() -> application().config(key, value).start().close())
                .hasStackTraceContaining(code)
                .hasStackTraceContaining(key);
    }

    @Test
    void refusesFilesInCollections() {
        assertThatThrownBy(() -> application().entities(Album.class).start().close())
                .hasStackTraceContaining("ALCH0238: Album.pictures is a collection of stored files,");
        assertThatThrownBy(() -> application().entities(Scrapbook.class).start().close())
                .hasStackTraceContaining("ALCH0238: Scrapbook.covers is a collection of stored files,");
    }

    /** Else a client could name the file of another. */
    @Test
    void cannotBeGivenByARequest() {
        try (Scenario.Running app = application().start()) {
            StoredFile file = files(app).save(content("a", "x"));
            JsonObject body = Json.createObjectBuilder()
                    .add("title", "a")
                    .add(
                            "content",
                            Json.createObjectBuilder()
                                    .add("store", file.store())
                                    .add("key", file.key())
                                    .add("name", "a")
                                    .add("contentType", "text/plain")
                                    .add("size", 1)
                                    .add("checksum", file.checksum()))
                    .build();

            assertThatThrownBy(() -> app.committing(running ->
                            app.get(Alchemy.class).service(Document.class).create(body)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageStartingWith("ALCH0503");
        }
    }

    record DocumentSchema(String title, StoredFile content) {}

    @Test
    void showsNoKeyInJson() {
        try (Scenario.Running app = application().start();
                JsonWriter writer = new JsonWriter()) {
            StoredFile file = files(app).save(content("a.txt", "first"));
            DocumentSchema shown = app.get(Alchemy.class)
                    .service(Document.class)
                    .toSchema(new Document("a", file), DocumentSchema.class);

            assertThat(writer.toText(shown))
                    .isEqualTo(
                            "{\"title\":\"a\",\"content\":{\"name\":\"a.txt\",\"contentType\":\"text/plain\",\"size\":5,"
                                    + "\"checksum\":\"" + file.checksum() + "\"}}");
        }
    }
}
