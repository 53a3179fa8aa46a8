package org.alchemycdi.service;

import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alchemycdi.filter.CollectionFilter;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.filter.SearchFilter;
import org.alchemycdi.library.Author;
import org.alchemycdi.library.Book;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.repository.MultipleResultsFoundException;
import org.alchemycdi.repository.NotFoundException;
import org.junit.jupiter.api.Test;

class ReadingTest extends LibraryScenario {

    @Test
    void getsByIdAndByItsText() {
        UUID id = author("Ann", null);

        assertRequest(library -> library.authors.get(id).getName()).isEqualTo("Ann");
        assertRequest(library -> library.authors.get(id.toString()).getName()).isEqualTo("Ann");
    }

    @Test
    void anUnknownIdIsNotFound() {
        UUID unknown = UUID.randomUUID();

        assertThatThrownBy(() -> request(library -> library.authors.get(unknown)))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("ALCH0401: no Author has the id " + unknown + ".");
    }

    @Test
    void anIdThatCannotBeOneIsRefused() {
        assertThatThrownBy(() -> request(library -> library.authors.get("nonsense")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("id")
                .hasMessageContaining("nonsense");
    }

    @Test
    void getOneWantsExactlyOne() {
        author("Ann", null);
        author("Ann", null);
        author("Bob", null);

        assertRequest(library -> library.authors
                        .getOne(new CollectionFilter("name", List.of("Bob")))
                        .getName())
                .isEqualTo("Bob");
        assertRequest(library -> library.authors.getOneOrNone(new CollectionFilter("name", List.of("Eve"))))
                .isEqualTo(Optional.empty());
        assertThatThrownBy(
                        () -> request(library -> library.authors.getOne(new CollectionFilter("name", List.of("Eve")))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> request(library ->
                        library.authors.getOne(new CollectionFilter("name", List.of("Ann")), new LimitOffset(1, 0))))
                .isInstanceOf(MultipleResultsFoundException.class);
        assertThatThrownBy(() ->
                        request(library -> library.authors.getOneOrNone(new CollectionFilter("name", List.of("Ann")))))
                .isInstanceOf(MultipleResultsFoundException.class);
    }

    @Test
    void countsAndTellsExistenceWhateverTheLimit() {
        author("Ann", null);
        author("Bob", null);

        assertRequest(library -> library.authors.count(new LimitOffset(1, 1), OrderBy.asc("name")))
                .isEqualTo(2L);
        assertRequest(library -> library.authors.exists(new LimitOffset(0, 0))).isEqualTo(true);
        assertRequest(library -> library.authors.exists(new SearchFilter("name", "x")))
                .isEqualTo(false);
    }

    @Test
    void aPageKnowsItsTotalAlsoPastTheEnd() {
        List.of("A", "B", "C", "D", "E").forEach(name -> author(name, null));

        OffsetPagination<Author> middle =
                request(library -> library.authors.getManyAndCount(new LimitOffset(2, 2), OrderBy.asc("name")));
        OffsetPagination<Author> past = request(library -> library.authors.getManyAndCount(new LimitOffset(2, 20)));
        OffsetPagination<Author> none = request(library -> library.authors.getManyAndCount(new LimitOffset(0, 0)));
        OffsetPagination<Author> all = request(library -> library.authors.getManyAndCount());
        OffsetPagination<Author> last =
                request(library -> library.authors.getManyAndCount(new LimitOffset(4, 4), OrderBy.asc("name")));
        assertThat(middle.items()).extracting(Author::getName).containsExactly("C", "D");
        assertThat(List.of(middle.limit(), middle.offset(), (int) middle.total()))
                .containsExactly(2, 2, 5);
        assertThat(past.items()).isEmpty();
        assertThat(past.total()).isEqualTo(5);
        assertThat(none.items()).isEmpty();
        assertThat(none.total()).isEqualTo(5);
        assertThat(List.of(all.limit(), all.offset(), (int) all.total())).containsExactly(5, 0, 5);
        assertThat(last.items()).extracting(Author::getName).containsExactly("E");
        assertThat(last.total()).isEqualTo(5);
    }

    @Test
    void theLastOfSeveralLimitsCounts() {
        List.of("A", "B", "C").forEach(name -> author(name, null));

        assertThat(names(new LimitOffset(1, 0), new LimitOffset(2, 1), OrderBy.asc("name")))
                .containsExactly("B", "C");
    }

    @Test
    void ordersBySeveralFieldsInTurn() {
        author("B", "2000-01-01");
        author("A", "2000-01-01");
        author("C", "1999-01-01");

        assertThat(names(OrderBy.desc("dob"), OrderBy.asc("name"))).containsExactly("A", "B", "C");
        assertThat(names(new OrderBy("name", "DESC"))).containsExactly("C", "B", "A");
    }

    @Test
    void negativeWindowsAndUnknownOrdersAreRefused() {
        assertThatThrownBy(() -> names(new LimitOffset(-1, 0)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("ALCH0407: the limit of a page must not be negative.");
        assertThatThrownBy(() -> names(new LimitOffset(1, -1))).hasMessageContaining("offset");
        assertThatThrownBy(() -> names(new OrderBy("name", "sideways")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("sideways");
    }

    @Test
    void namesAreCheckedBeforeAnySqlIsBuilt() {
        assertThatThrownBy(() -> names(OrderBy.asc("nme")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("ALCH0404: Author has no attribute \"nme\". Did you mean \"name\"?");
        assertThatThrownBy(() -> names(new SearchFilter("name; drop table author", "x")))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> names(new CollectionFilter("name.length", List.of(1))))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aCollectionMatchesItsValuesOnly() {
        author("Ann", null);
        author("Bob", null);

        assertThat(names(new CollectionFilter("name", List.of("Bob", "Eve")))).containsExactly("Bob");
        assertThat(names(new CollectionFilter("name", List.of()))).isEmpty();
        assertThat(names(new CollectionFilter("name", java.util.Arrays.asList("Bob", null))))
                .containsExactly("Bob");
        assertThat(names(new CollectionFilter("dob", java.util.Arrays.asList((Object) null))))
                .isEmpty();
        assertThat(names(new CollectionFilter("name", null), OrderBy.asc("name")))
                .containsExactly("Ann", "Bob");
    }

    @Test
    void valuesOfACollectionAreCoerced() {
        UUID id = author("Ann", "1990-01-02");

        assertThat(names(new CollectionFilter("id", List.of(id.toString())))).containsExactly("Ann");
        assertThat(names(new CollectionFilter("dob", List.of("1990-01-02")))).containsExactly("Ann");
        assertThatThrownBy(() -> names(new CollectionFilter("dob", List.of("yesterday"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("dob")
                .hasMessageContaining("yesterday");
    }

    @Test
    void aSearchTakesWildcardsLiterally() {
        author("100%", null);
        author("1000", null);
        author("a_b", null);
        author("axb", null);
        author("wow!", null);

        assertThat(names(new SearchFilter("name", "0%"))).containsExactly("100%");
        assertThat(names(new SearchFilter("name", "a_b"))).containsExactly("a_b");
        assertThat(names(new SearchFilter("name", "w!"))).containsExactly("wow!");
        assertThat(names(new SearchFilter(Set.of("name"), "a_b", false, false), OrderBy.asc("name")))
                .containsExactly("a_b", "axb");
    }

    @Test
    void aSearchMindsCaseAsAsked() {
        author("Ärger", null);
        author("ärger", null);

        // SQLite changes the case of ASCII letters only.
        assertThat(names(new SearchFilter("name", "ÄR", true))).hasSize(product == SQLITE ? 1 : 2);
        assertThat(names(new SearchFilter("name", "Är"))).containsExactly("Ärger");
        assertThat(names(new SearchFilter("name", null))).hasSize(2);
        assertThat(names(new SearchFilter("name", ""))).hasSize(2);
        assertThatThrownBy(() -> names(new SearchFilter("dob", "19"))).hasMessageContaining("ALCH0405");
    }

    @Test
    void fieldsMayBePathsOverRelations() {
        UUID ann = author("Ann", null);
        request(library -> library.books.create(new Book("First", library.authors.get(ann))));
        request(library -> library.books.create(new Book("Nobody's", null)));

        List<String> found = request(library ->
                library
                        .books
                        .getMany(new CollectionFilter("author.name", List.of("Ann")), OrderBy.asc("author.name"))
                        .stream()
                        .map(Book::getTitle)
                        .toList());
        List<String> all = request(library -> library.books.getMany(OrderBy.asc("author.name")).stream()
                .map(Book::getTitle)
                .toList());
        assertThat(found).containsExactly("First");
        assertThat(all).containsExactlyInAnyOrder("First", "Nobody's");
    }
}
