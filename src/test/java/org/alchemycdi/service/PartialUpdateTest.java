package org.alchemycdi.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alchemycdi.library.Author;
import org.alchemycdi.library.AuthorSchema;
import org.alchemycdi.library.Book;
import org.alchemycdi.repository.QueryOptions;
import org.alchemycdi.schema.Patch;
import org.junit.jupiter.api.Test;

/** What an update does not name stays, in whichever form it comes: issues 535, 560 and 684 of the original. */
class PartialUpdateTest extends LibraryScenario {

    private static Book book(String title, UUID author) {
        return request(library -> library.books.create(new Book(title, library.authors.get(author))));
    }

    private static Book detached(Long id, String title) {
        Book book = new Book(title, null);
        book.setId(id);
        return book;
    }

    @Test
    void anEntityWithoutItsRelationKeepsIt() {
        UUID ann = author("Ann", null);
        Long id = book("One", ann).getId();

        request(library -> library.books.update(detached(id, "Two")));
        request(library -> library.books.update(detached(null, "Three"), id));
        request(library -> library.books.updateMany(List.of(detached(id, "Four"))));
        request(library -> library.books.upsert(detached(id, "Five")));
        request(library -> library.books.upsertMany(List.of(detached(id, "Six"))));

        assertRequest(library -> library.books.get(id).getTitle()).isEqualTo("Six");
        assertRequest(library -> library.books.get(id).getAuthor().getId()).isEqualTo(ann);
    }

    @Test
    void aRelationThatIsGivenIsWritten() {
        Long id = book("One", author("Ann", null)).getId();
        UUID eve = author("Eve", null);
        UUID joe = author("Joe", null);

        request(library -> library.books.update(Map.of("author", library.authors.get(eve)), id));
        assertRequest(library -> library.books.get(id).getAuthor().getName()).isEqualTo("Eve");

        request(library -> {
            Book changed = detached(id, "Two");
            changed.setAuthor(library.authors.get(joe));
            return library.books.update(changed);
        });
        assertRequest(library -> library.books.get(id).getAuthor().getName()).isEqualTo("Joe");
        assertRequest(library -> library.books.get(id).getTitle()).isEqualTo("Two");
    }

    @Test
    void aRelationThatIsNullInAPatchIsRemoved() {
        Long id = book("One", author("Ann", null)).getId();

        request(library -> library.books.update(new Patch<>(new Book("ignored", null), Set.of("author")), id));

        assertRequest(library -> library.books.get(id).getTitle()).isEqualTo("One");
        assertRequest(library -> library.books.get(id).getAuthor() == null).isEqualTo(true);
    }

    @Test
    void manyAreUpdatedFromDataOfEveryShapeTogether() {
        UUID map = author("Map", "1990-01-02");
        UUID json = author("Json", "1990-01-02");
        UUID record = author("Record", "1990-01-02");
        UUID entity = author("Entity", "1990-01-02");
        UUID patch = author("Patch", "1990-01-02");
        Author changed = new Author("entity", null);
        changed.setId(entity);

        List<Author> updated = request(library -> library.authors.updateMany(List.of(
                Map.of("id", map, "name", "map"),
                Json.createObjectBuilder()
                        .add("id", json.toString())
                        .add("name", "json")
                        .build(),
                new AuthorSchema(record, "record", null),
                changed,
                new Patch<>(new AuthorSchema(patch, "patch", null), Set.of("id", "name")))));

        assertThat(updated).extracting(Author::getName).containsExactly("map", "json", "record", "entity", "patch");
        List<Author> all = request(library -> library.authors.getMany());
        assertThat(all).extracting(author -> author.getDob().toString()).containsOnly("1990-01-02");
    }

    @Test
    void whatIsNullIsWrittenBeforeTheEntityIsGivenAwayDetached() {
        UUID ann = author("Ann", "1990-01-02");
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("dob", null);

        request(library -> {
            Author changed = library.authors.with(QueryOptions::detach).update(nothing, ann);
            assertThat(library.entityManager.contains(changed)).isFalse();
            changed.setName("changed");
            return changed;
        });

        Author kept = request(library -> library.authors.get(ann));
        assertThat(kept.getDob()).isNull();
        assertThat(kept.getName()).isEqualTo("Ann");
    }

    @Test
    void whatIsGivenAwayDetachedCanBeDeleted() {
        UUID ann = author("Ann", null);
        UUID bob = author("Bob", null);
        UUID eve = author("Eve", null);

        request(library -> library.authors.with(QueryOptions::detach).delete(ann));
        request(library ->
                library.authors.with(QueryOptions::detach).deleteMany(List.of(bob, library.authors.get(eve))));

        assertThat(names()).isEmpty();
    }
}
