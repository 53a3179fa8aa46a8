package org.alchemycdi.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.alchemycdi.Alchemy;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

/** The content of a file lives as long as the attribute that refers to it. */
class StoredFileTest {

    @TempDir
    Path folder;

    private Archive archive(DatabaseProduct product) throws IOException {
        Path directory = Files.createTempDirectory(folder, "contents");
        return new Archive(TestDatabase.create(product, folder), directory);
    }

    @OnEveryDatabase
    void keepsTheContentOfWhatIsCommitted(DatabaseProduct product) throws IOException {
        try (Archive archive = archive(product)) {
            UUID id = archive.committed("a", "first");

            StoredFile read = archive.app().inRequest(() -> archive.find(id).getContent());

            assertThat(read.store()).isEqualTo("documents");
            assertThat(read.name()).isEqualTo("first.txt");
            assertThat(read.contentType()).isEqualTo("text/plain");
            assertThat(read.size()).isEqualTo(5);
            assertThat(read.checksum())
                    .isEqualTo("sha256:a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e");
            try (InputStream content = archive.files().open(read)) {
                assertThat(content).hasBinaryContent("first".getBytes());
            }
            assertThat(archive.contents()).containsExactly("first");
        }
    }

    @OnEveryDatabase
    void deletesWhatIsRolledBack(DatabaseProduct product) throws IOException {
        try (Archive archive = archive(product)) {
            archive.app().request(500, () -> archive.persist(new Document("a", archive.save("first"))));
            assertThat(archive.contents()).isEmpty();

            archive.app().request(500, () -> {
                archive.persist(new Letter("b", archive.save("second")));
                archive.flush();
                assertThat(archive.contents()).containsExactly("second");
            });
            assertThat(archive.contents()).isEmpty();
        }
    }

    /** As when the client is gone: nobody commits or rolls back. */
    @OnEveryDatabase
    void deletesWhatIsAbandoned(DatabaseProduct product) throws IOException {
        try (Archive archive = archive(product)) {
            archive.app().inRequest(() -> {
                archive.persist(new Document("a", archive.save("first")));
                archive.flush();
                return null;
            });

            assertThat(archive.contents()).isEmpty();
        }
    }

    @OnEveryDatabase
    void deletesWhatNobodyAssigned(DatabaseProduct product) throws IOException {
        try (Archive archive = archive(product)) {
            archive.app().request(200, () -> archive.save("first"));

            assertThat(archive.contents()).isEmpty();
        }
    }

    @OnEveryDatabase
    void keepsTheContentOfWhatAnUpsertInserts(DatabaseProduct product) throws IOException {
        try (Archive archive = archive(product)) {
            archive.upsert(200, "a", "first");
            assertThat(archive.contents()).containsExactly("first");

            archive.upsert(500, "b", "second");
            assertThat(archive.contents()).containsExactly("first");

            archive.upsert(200, "a", "third");
            assertThat(archive.contents()).containsExactly("third");
        }
    }

    @OnEveryDatabase
    void deletesTheContentOfAnUpsertThatFoundTheRow(DatabaseProduct product) throws IOException {
        try (Archive archive = archive(product)) {
            archive.committed("a", "first");

            archive.app().request(200, () -> archive.documents().getOrCreate(archive.values("a", "second")));

            assertThat(archive.contents()).containsExactly("first");
        }
    }

    @OnEveryDatabase
    void deletesWhatAnUpsertHasInsertedAndTheSameUnitReplaces(DatabaseProduct product) throws IOException {
        try (Archive archive = archive(product)) {
            archive.app().request(200, () -> {
                archive.documents().getOrUpsert(archive.values("a", "first"));
                archive.documents().getOrUpsert(archive.values("a", "second"));
            });

            assertThat(archive.contents()).containsExactly("second");
        }
    }

    @OnEveryDatabase
    void deletesWhatACommitFailedToWrite(DatabaseProduct product) throws IOException {
        try (Archive archive = archive(product)) {
            archive.committed("a", "first");

            Throwable failure = catchThrowable(() -> archive.committed("a", "second"));

            assertThat(failure).isNotNull();
            assertThat(archive.contents()).containsExactly("first");
        }
    }

    @OnEveryDatabase
    void deletesWhatIsReplacedAfterTheCommit(DatabaseProduct product) throws IOException {
        try (Archive archive = archive(product)) {
            UUID id = archive.committed("a", "first");

            archive.change(200, id, document -> {
                document.setContent(archive.save("second"));
                archive.flush();
                assertThat(archive.contents()).containsExactly("first", "second");
            });

            assertThat(archive.contents()).containsExactly("second");
        }
    }

    @OnEveryDatabase
    void keepsWhatIsNotReplacedInTheEnd(DatabaseProduct product) throws IOException {
        try (Archive archive = archive(product)) {
            UUID id = archive.committed("a", "first");

            archive.change(500, id, document -> {
                document.setContent(archive.save("second"));
                archive.flush();
            });

            assertThat(archive.contents()).containsExactly("first");
        }
    }

    @OnEveryDatabase
    void deletesWhatIsSetToNull(DatabaseProduct product) throws IOException {
        try (Archive archive = archive(product)) {
            UUID id = archive.committed("a", "first");

            archive.change(200, id, document -> document.setContent(null));

            assertThat(archive.contents()).isEmpty();
        }
    }

    @OnEveryDatabase
    void deletesWithItsEntity(DatabaseProduct product) throws IOException {
        try (Archive archive = archive(product)) {
            UUID first = archive.committed("a", "first");
            UUID second = archive.committed("b", "second");
            Alchemy alchemy = archive.app().get(Alchemy.class);

            archive.change(500, first, document -> {
                alchemy.entityManager().remove(document);
                archive.flush();
            });
            assertThat(archive.contents()).containsExactly("first", "second");

            archive.change(200, first, document -> alchemy.entityManager().remove(document));
            archive.app().committing(running -> alchemy.service(Document.class).delete(second));
            assertThat(archive.contents()).isEmpty();
        }
    }

    @OnEveryDatabase
    void deletesWhatWasReplacedBeforeItsEntityWasRemoved(DatabaseProduct product) throws IOException {
        try (Archive archive = archive(product)) {
            UUID id = archive.committed("a", "first");

            archive.change(200, id, document -> {
                document.setContent(archive.save("second"));
                archive.app().get(Alchemy.class).entityManager().remove(document);
            });

            assertThat(archive.contents()).isEmpty();
        }
    }

    @OnEveryDatabase
    void followsSeveralFlushes(DatabaseProduct product) throws IOException {
        try (Archive archive = archive(product)) {
            UUID id = archive.committed("a", "first");

            archive.change(200, id, document -> {
                StoredFile first = document.getContent();
                document.setContent(archive.save("second"));
                archive.flush();
                document.setContent(archive.save("third"));
                archive.flush();
                document.setContent(first);
            });
            assertThat(archive.contents()).containsExactly("first");

            archive.change(200, id, document -> {
                document.setContent(archive.save("second"));
                archive.flush();
                document.setContent(archive.save("third"));
            });
            assertThat(archive.contents()).containsExactly("third");
        }
    }

    @OnEveryDatabase
    void keepsWhatMovesToAnotherEntity(DatabaseProduct product) throws IOException {
        try (Archive archive = archive(product)) {
            UUID id = archive.committed("a", "first");

            archive.change(200, id, document -> {
                archive.persist(new Letter("b", document.getContent()));
                document.setContent(null);
            });

            assertThat(archive.contents()).containsExactly("first");
        }
    }

    @OnEveryDatabase
    void keepsWhatMovesFromAnEntityThatIsRemoved(DatabaseProduct product) throws IOException {
        try (Archive archive = archive(product)) {
            UUID id = archive.committed("a", "first");

            archive.change(200, id, document -> {
                archive.persist(new Letter("b", document.getContent()));
                document.setContent(null);
                archive.app().get(Alchemy.class).entityManager().remove(document);
            });

            assertThat(archive.contents()).containsExactly("first");
        }
    }

    @OnEveryDatabase
    void deletesWhatIsPersistedAndRemoved(DatabaseProduct product) throws IOException {
        try (Archive archive = archive(product)) {
            archive.app().request(200, () -> {
                Document document = archive.persist(new Document("a", archive.save("first")));
                archive.flush();
                archive.app().get(Alchemy.class).entityManager().remove(document);
            });

            assertThat(archive.contents()).isEmpty();
        }
    }

    @OnEveryDatabase
    void watchesEmbeddables(DatabaseProduct product) throws IOException {
        try (Archive archive = archive(product)) {
            UUID id = archive.committed("a", "first");
            archive.change(200, id, document -> document.setCover(new Cover("x", archive.save("image one"))));
            assertThat(archive.contents()).containsExactly("first", "image one");

            archive.change(200, id, document -> document.getCover().setImage(archive.save("image two")));
            assertThat(archive.contents()).containsExactly("first", "image two");

            archive.change(500, id, document -> document.getCover().setImage(archive.save("image three")));
            assertThat(archive.contents()).containsExactly("first", "image two");

            archive.change(200, id, document -> document.setCover(new Cover("y", archive.save("image four"))));
            assertThat(archive.contents()).containsExactly("first", "image four");

            archive.change(200, id, document -> document.setCover(null));
            assertThat(archive.contents()).containsExactly("first");
        }
    }

    /** Transactions of the application within one request. */
    @OnEveryDatabase
    void followsTransactionsThatTheApplicationEnds(DatabaseProduct product) throws IOException {
        try (Archive archive = archive(product)) {
            archive.app().request(500, () -> {
                EntityManager entityManager = archive.app().get(Alchemy.class).entityManager();
                archive.persist(new Document("a", archive.save("first")));
                entityManager.getTransaction().commit();
                archive.persist(new Document("b", archive.save("second")));
                archive.flush();
                entityManager.getTransaction().rollback();
                assertThat(archive.contents()).containsExactly("first");
                archive.persist(new Document("c", archive.save("third")));
                entityManager.getTransaction().commit();
            });

            assertThat(archive.contents()).containsExactly("first", "third");
        }
    }

    @OnEveryDatabase
    void followsUnitsOfWorkOutsideOfRequests(DatabaseProduct product) throws IOException {
        try (Archive archive = archive(product)) {
            archive.app().inTransaction(entityManager -> {
                entityManager.persist(new Document("a", archive.save("first")));
                return null;
            });
            assertThatThrownBy(() -> archive.app().inTransaction(entityManager -> {
                        entityManager.persist(new Document("b", archive.save("second")));
                        entityManager.flush();
                        throw new IllegalStateException("the application's own");
                    }))
                    .hasMessage("the application's own");

            assertThat(archive.contents()).containsExactly("first");
        }
    }

    /** Else the row would refer to nothing. */
    @OnEveryDatabase
    void refusesAFileThatARollbackHasDeleted(DatabaseProduct product) throws IOException {
        try (Archive archive = archive(product)) {
            AtomicReference<StoredFile> file = new AtomicReference<>();
            archive.app().request(500, () -> {
                file.set(archive.save("first"));
                archive.persist(new Document("a", file.get()));
                archive.flush();
            });

            Throwable failure = catchThrowable(
                    () -> archive.app().committing(running -> archive.persist(new Document("a", file.get()))));

            assertThat(failure).hasStackTraceContaining("ALCH0237: the content of the file \"first.txt\" is not there");
            assertThat(archive.app().<Long>inTransaction(entityManager -> entityManager
                            .createQuery("select count(d) from Document d", Long.class)
                            .getSingleResult()))
                    .isZero();
        }
    }
}
