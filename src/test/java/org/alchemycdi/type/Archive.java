package org.alchemycdi.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alchemycdi.Alchemy;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;

/** An application with documents on one database, and the directory of their contents. */
final class Archive implements AutoCloseable {

    private final TestDatabase database;
    private final Path directory;
    private final Scenario.Running app;

    Archive(TestDatabase database, Path directory) {
        this.database = database;
        this.directory = directory;
        this.app = scenario(database, directory).start();
    }

    static Scenario scenario(TestDatabase database, Path directory) {
        return Scenario.of()
                .entities(Document.class, Letter.class)
                .config("alchemy.default.url", database.url())
                .config("alchemy.default.create-all", "true")
                .config("alchemy.default.commit-mode", "autocommit")
                .config("alchemy.files.documents.directory", directory.toString());
    }

    Scenario.Running app() {
        return app;
    }

    FileStores files() {
        return app.get(FileStores.class);
    }

    StoredFile save(String text) {
        return files().save(new FileContent(text + ".txt", "text/plain", new ByteArrayInputStream(text.getBytes())));
    }

    /** A document that is there already. */
    UUID committed(String title, String content) {
        return app.committing(
                running -> persist(new Document(title, save(content))).getId());
    }

    <D extends Document> D persist(D document) {
        app.get(Alchemy.class).entityManager().persist(document);
        return document;
    }

    Document find(UUID id) {
        return app.get(Alchemy.class).entityManager().find(Document.class, id);
    }

    void flush() {
        app.get(Alchemy.class).entityManager().flush();
    }

    /** Documents that are found by their titles. */
    RepositoryService<Document> documents() {
        return app.get(Alchemy.class).service(Document.class).with(o -> o.matchFields("title"));
    }

    Map<String, Object> values(String title, String content) {
        return Map.of("title", title, "content", save(content));
    }

    /** Upserts a document in a request that ends with this status. */
    void upsert(int status, String title, String content) {
        app.request(status, () -> documents().upsert(values(title, content)));
    }

    /** Changes a document in a request that ends with this status. */
    void change(int status, UUID id, Consumer<Document> change) {
        app.request(status, () -> change.accept(find(id)));
    }

    /** What the directory holds now. */
    List<String> contents() {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(Archive::read)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        app.close();
        database.close();
    }
}
