package org.alchemycdi.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alchemycdi.internal.schema.Library.Author;
import org.alchemycdi.internal.schema.Library.Book;
import org.alchemycdi.internal.schema.Library.Shelf;
import org.alchemycdi.internal.schema.ToModelTest.Pin;
import org.alchemycdi.internal.schema.ToModelTest.Point;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.schema.Schemas;
import org.junit.jupiter.api.Test;

class ApplyTest {

    private final Schemas schemas = new AttributeSchemas();
    private final Author author = Library.agatha();

    @Test
    void writesWhatIsGivenAndKeepsTheRest() {
        schemas.apply(Map.of("name", "Dame Agatha", "colour", "red"), author);

        assertThat(author.getName()).isEqualTo("Dame Agatha");
        assertThat(author.dob()).isEqualTo(LocalDate.of(1890, 9, 15));
        assertThat(author.getBooks()).hasSize(1);
    }

    @Test
    void writesNull() {
        schemas.apply(nullOf("dob"), author);
        schemas.apply(nullOf("address"), author);
        schemas.apply(nullOf("books"), author);

        assertThat(author.dob()).isNull();
        assertThat(author.getAddress()).isNull();
        assertThat(author.getBooks()).isEmpty();
    }

    @Test
    void keepsTheId() {
        schemas.apply(Map.of("id", "not even a number"), author);

        assertThat(author.getId()).isEqualTo(7L);
        assertThat(author.getVersion()).isNull();
    }

    @Test
    void changesTheEmbeddableThatIsThere() {
        Library.Address address = author.getAddress();

        schemas.apply(Map.of("address", Map.of("city", "London")), author);

        assertThat(author.getAddress()).isSameAs(address);
        assertThat(address.getCity()).isEqualTo("London");
        assertThat(address.getStreet()).isEqualTo("Barton Road");
    }

    @Test
    void changesAnEmbeddableRecordByANewOne() {
        Pin pin = new Pin();
        pin.point = new Point(1, 2);

        schemas.apply(Map.of("point", Map.of("y", 3)), pin);

        assertThat(pin.point).isEqualTo(new Point(1, 3));
    }

    @Test
    void replacesTheRelatedEntities() {
        schemas.apply(Map.of("books", List.of(Map.of("title", "Nemesis"))), author);

        assertThat(author.getBooks()).extracting(Book::title).containsExactly("Nemesis");
        assertThat(author.getBooks()).extracting(Book::author).containsExactly(author);
    }

    @Test
    void takesBackTheOtherSideInThoseThatLeave() {
        Shelf shelf = schemas.toModel(
                Map.of("label", "A", "books", List.of(Map.of("id", 1, "title", "Curtain"), Map.of("title", "Nemesis"))),
                Shelf.class);
        Map<String, Book> books = shelf.getBooks().stream().collect(Collectors.toMap(Book::title, Function.identity()));
        Book copy = schemas.toModel(Map.of("id", 1, "title", "Curtain"), Book.class);

        schemas.apply(Map.of("books", List.of(copy)), shelf);

        assertThat(books.get("Nemesis").shelves()).isEmpty();
        assertThat(books.get("Curtain").shelves()).containsExactly(shelf);
        assertThat(copy.shelves()).containsExactly(shelf);
    }

    @Test
    void writesNothingIfOneValueIsRefused() {
        Map<String, Object> properties = new java.util.LinkedHashMap<>();
        properties.put("name", "Dame Agatha");
        properties.put("address", Map.of("city", "London"));
        properties.put("dob", "15/09/1890");

        InvalidRequestException refusal =
                catchThrowableOfType(InvalidRequestException.class, () -> schemas.apply(properties, author));

        assertThat(refusal.attribute()).contains("dob");
        assertThat(author.getName()).isEqualTo("Agatha Christie");
        assertThat(author.getAddress().getCity()).isEqualTo("Torquay");
    }

    @Test
    void givesBackWhatItHasWrittenBeforeARefusal() {
        Map<String, Object> properties = new java.util.LinkedHashMap<>();
        properties.put("dob", "1900-01-01");
        properties.put("address", Map.of("city", "London"));
        properties.put("name", null);

        InvalidRequestException refusal =
                catchThrowableOfType(InvalidRequestException.class, () -> schemas.apply(properties, author));

        assertThat(refusal.attribute()).contains("name");
        assertThat(author.getName()).isEqualTo("Agatha Christie");
        assertThat(author.dob()).isEqualTo(LocalDate.of(1890, 9, 15));
        assertThat(author.getAddress().getCity()).isEqualTo("Torquay");
    }

    private static Map<String, Object> nullOf(String attribute) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(attribute, null);
        return properties;
    }
}
