package org.alchemycdi.docs;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.alchemycdi.Alchemy;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.Retry;
import org.alchemycdi.async.AsyncEntityManager;
import org.alchemycdi.async.AsyncRepositoryService;
import org.alchemycdi.library.Author;
import org.alchemycdi.library.AuthorSchema;

/** Shown in docs/howto/async.md and outside-requests.md; {@link HowtoTest} runs it. */
@Singleton
public class AsyncGuide {

    // tag::inject
    @Inject
    @AlchemyBind("events")
    AsyncEntityManager entityManager;

    @Inject
    AsyncRepositoryService<Author> authors;
    // end::inject

    @Inject
    Alchemy alchemy;

    CompletionStage<AuthorSchema> schema(String name) {
        // tag::several
        return authors.call(service -> service.toSchema(service.create(new Author(name, null)), AuthorSchema.class));
        // end::several
    }

    CompletionStage<Long> chain(String name) {
        // tag::chain
        return authors.create(new Author(name, null)).thenCompose(created -> authors.count());
        // end::chain
    }

    CompletionStage<Long> limited() {
        // tag::within
        return authors.within(Duration.ofSeconds(2)).count();
        // end::within
    }

    long portal() {
        // tag::portal
        long count = alchemy.portal().call(() -> authors.count());
        // end::portal
        return count;
    }

    void retry(Object id) {
        // tag::retry
        alchemy.inTransaction("events", Retry.times(5), em -> {
            Author author = em.find(Author.class, id);
            author.setBooks(author.getBooks() + 1);
            return null;
        });
        // end::retry
    }

    <R> R inTransaction(Function<jakarta.persistence.EntityManager, R> work) {
        return alchemy.inTransaction("events", work);
    }
}
