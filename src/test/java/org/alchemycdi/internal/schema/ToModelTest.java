package org.alchemycdi.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.schema.Library.Author;
import org.alchemycdi.internal.schema.Library.Book;
import org.alchemycdi.internal.schema.Library.Genre;
import org.alchemycdi.internal.schema.Library.Shelf;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.schema.Patch;
import org.alchemycdi.schema.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToModelTest {

    private final Schemas schemas = new AttributeSchemas();

    @Test
    void makesAnEntityFromJson() {
        Author author = schemas.toModel(
                json("{'id': '7', 'name': ' Agatha ', 'dob': '1890-09-15', 'genre': 'CRIME', 'active': false}"),
                Author.class);

        assertThat(author.getId()).isEqualTo(7L);
        assertThat(author.getName()).isEqualTo("Agatha");
        assertThat(author.dob()).isEqualTo(LocalDate.of(1890, 9, 15));
        assertThat(author.getGenre()).contains(Genre.CRIME);
        assertThat(author.isActive()).isFalse();
    }

    @Test
    void makesAnEntityFromARecordAMapABeanAndAPatch() {
        record AuthorSchema(Long id, String name, String dob) {}
        AuthorSchema schema = new AuthorSchema(7L, "Agatha", "1890-09-15");

        List<Author> authors = List.of(
                schemas.toModel(schema, Author.class),
                schemas.toModel(Map.of("name", "Agatha", "dob", LocalDate.of(1890, 9, 15)), Author.class),
                schemas.toModel(new Patch<>(schema, Set.of("name", "dob")), Author.class));

        assertThat(authors).extracting(Author::getName).containsOnly("Agatha");
        assertThat(authors).extracting(Author::dob).containsOnly(LocalDate.of(1890, 9, 15));
        assertThat(authors).extracting(Author::getId).containsExactly(7L, null, null);
    }

    @Test
    void returnsAnEntityAsItIs() {
        Author author = new Author("Agatha", null);

        assertThat(schemas.toModel(author, Author.class)).isSameAs(author);
    }

    @Test
    void ignoresUnknownPropertiesTheVersionAndANullId() {
        Author author = schemas.toModel(
                json("{'id': null, 'version': 3, 'name': 'Agatha', 'colour': 'red', 'fullName': 'x'}"), Author.class);

        assertThat(author.getName()).isEqualTo("Agatha");
        assertThat(author.getId()).isNull();
        assertThat(author.getVersion()).isNull();
    }

    @Test
    void makesEmbeddablesAndRelatedEntities() {
        Author author = schemas.toModel(
                json("{'name': 'Agatha', 'address': {'city': 'Torquay'},"
                        + " 'books': [{'title': 'Curtain', 'price': 12.30}, {'title': 'Nemesis'}],"
                        + " 'tags': ['a', 'b'], 'ratings': {'CRIME': 5}}"),
                Author.class);

        assertThat(author.getAddress().getCity()).isEqualTo("Torquay");
        assertThat(author.getAddress().getStreet()).isEqualTo("unknown");
        assertThat(author.getBooks()).extracting(Book::title).containsExactly("Curtain", "Nemesis");
        assertThat(author.getBooks().get(0).price()).isEqualTo(new BigDecimal("12.30"));
        assertThat(author.getTags()).containsExactly("a", "b");
        assertThat(author.getRatings()).containsExactly(Map.entry(Genre.CRIME, 5));
    }

    @Test
    void setsTheOwningSideOfARelationToo() {
        Author author = schemas.toModel(json("{'name': 'Agatha', 'books': [{'title': 'Curtain'}]}"), Author.class);
        Shelf shelf = schemas.toModel(json("{'label': 'A', 'books': [{'title': 'Curtain'}]}"), Shelf.class);

        assertThat(author.getBooks()).extracting(Book::author).containsExactly(author);
        assertThat(shelf.getBooks())
                .allSatisfy(book -> assertThat(book.shelves()).containsExactly(shelf));
    }

    @Test
    void keepsEntitiesWithinTheData() {
        Author author = new Author("Agatha", null);
        Book kept = new Book("Curtain", author);

        Book book = schemas.toModel(Map.of("title", "Nemesis", "author", author), Book.class);
        Author other = schemas.toModel(Map.of("name", "Other", "books", List.of(kept)), Author.class);

        assertThat(book.author()).isSameAs(author);
        assertThat(other.getBooks()).containsExactly(kept);
        assertThat(kept.author()).isSameAs(other);
    }

    @Test
    void wrapsASingleValueForACollection() {
        Author author = schemas.toModel(json("{'books': {'title': 'Curtain'}, 'tags': 'a'}"), Author.class);

        assertThat(author.getBooks()).extracting(Book::title).containsExactly("Curtain");
        assertThat(author.getTags()).containsExactly("a");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'dob': '15/09/1890'}                | dob              | ALCH0501 | the value "15/09/1890" of dob is not a date such as 2024-12-31.
            {'id': 'x'}                          | id               | ALCH0501 | the value "x" of id is not a whole number from -9223372036854775808 to 9223372036854775807.
            {'active': null}                     | active           | ALCH0502 | active must not be null: it takes true or false.
            {'active': 'yes'}                    | active           | ALCH0501 | the value "yes" of active is not true or false.
            {'genre': 1}                         | genre            | ALCH0501 | the value "1" of genre is not one of CRIME, POETRY.
            {'name': {'first': 'A'}}             | name             | ALCH0501 | the value "{"first":"A"}" of name is not a text.
            {'name': null}                       | name             | ALCH0505 | the value given for name is not accepted.
            {'address': 'Torquay'}               | address          | ALCH0501 | the value "Torquay" of address is not an object.
            {'address': {'city': ['Torquay']}}   | address.city     | ALCH0501 | the value "["Torquay"]" of address.city is not a text.
            {'books': [{}, 5]}                   | books[1]         | ALCH0501 | the value "5" of books[1] is not an object.
            {'books': [null]}                    | books[0]         | ALCH0502 | books[0] must not be null: it takes an object.
            {'books': 'Curtain'}                 | books            | ALCH0501 | the value "Curtain" of books is not an object.
            {'books': [{'pages': 1.7}]}          | books[0].pages   | ALCH0501 | the value "1.7" of books[0].pages is not a whole number from -2147483648 to 2147483647.
            {'books': [{'pages': -1}]}           | books[0].pages   | ALCH0505 | the value given for books[0].pages is not accepted.
            {'books': [{'author': {'dob': 1}}]}  | books[0].author.dob | ALCH0501 | the value "1" of books[0].author.dob is not a date such as 2024-12-31.
            {'tags': ['a', 'b', {}]}             | tags[2]          | ALCH0501 | the value "{}" of tags[2] is not a text.
            {'ratings': {'CRIME': 'x'}}          | ratings[CRIME]   | ALCH0501 | the value "x" of ratings[CRIME] is not a whole number from -2147483648 to 2147483647.
            {'ratings': {'OPERA': 1}}            | ratings[OPERA]   | ALCH0501 | the value "OPERA" of ratings[OPERA] is not one of CRIME, POETRY.
            {'ratings': [1]}                     | ratings          | ALCH0501 | the value "[1]" of ratings is not an object.
            """)
    void refusesWithThePathOfTheAttribute(String data, String attribute, String code, String reason) {
        InvalidRequestException refusal =
                catchThrowableOfType(InvalidRequestException.class, () -> schemas.toModel(json(data), Author.class));

        assertThat(refusal.attribute()).contains(attribute);
        assertThat(refusal.code()).contains(code);
        assertThat(refusal.reason()).isEqualTo(reason);
    }

    @Test
    void refusesWhatIsNoObject() {
        InvalidRequestException refusal = catchThrowableOfType(
                InvalidRequestException.class,
                () -> schemas.toModel(Json.createArrayBuilder().add(1).build(), Author.class));

        assertThat(refusal.code()).contains("ALCH0504");
        assertThat(refusal.attribute()).isEmpty();
        assertThat(refusal.reason()).isEqualTo("the data must be an object with named values, not \"[1]\".");
    }

    @Embeddable
    record Point(int x, int y) {}

    record Settings(String colour, List<Integer> sizes) {}

    @Entity
    static class Pin {
        @Id
        Long id;

        Point point;

        @Convert
        Settings settings;

        @Convert
        Map<String, Object> extra;

        @Convert
        List<Integer> numbers;

        @Convert
        java.util.Locale locale;
    }

    @Test
    void readsRecordsListsAndMapsThatAreStoredByConverters() {
        Pin pin = schemas.toModel(
                json("{'point': {'x': 1, 'y': 2}, 'settings': {'colour': 'red', 'sizes': [1, '2']},"
                        + " 'extra': {'a': [1, 1.5, null, true, {'b': 'c'}]}, 'numbers': ['1', 2]}"),
                Pin.class);

        assertThat(pin.point).isEqualTo(new Point(1, 2));
        assertThat(pin.settings).isEqualTo(new Settings("red", List.of(1, 2)));
        assertThat(pin.extra).hasToString("{a=[1, 1.5, null, true, {b=c}]}");
        assertThat(pin.numbers).containsExactly(1, 2);
    }

    @Test
    void refusesTextForATypeThatOnlyAConverterKnows() {
        InvalidRequestException refusal = catchThrowableOfType(
                InvalidRequestException.class, () -> schemas.toModel(json("{'locale': 'de'}"), Pin.class));

        assertThat(refusal.attribute()).contains("locale");
        assertThat(refusal.code()).contains("ALCH0503");
    }

    @Entity
    abstract static class Person {
        @Id
        Long id;
    }

    @Entity
    static class Letter {
        @Id
        Long id;

        @ManyToOne
        Person sender;
    }

    @Test
    void refusesANestedObjectForARelationToAnAbstractEntity() {
        InvalidRequestException refusal = catchThrowableOfType(
                InvalidRequestException.class, () -> schemas.toModel(json("{'sender': {'id': 1}}"), Letter.class));

        assertThat(refusal.attribute()).contains("sender");
        assertThat(refusal.code()).contains("ALCH0505");
    }

    @Test
    void saysWhyAnEntityCannotBeMade() {
        AlchemyException mistake = catchThrowableOfType(
                AlchemyException.class, () -> schemas.toModel(json("{}"), Library.AuditBase.class));

        assertThat(mistake.code()).contains("ALCH0516");
        assertThat(mistake.reason())
                .isEqualTo(
                        "a new AuditBase cannot be made: it is abstract, or has no constructor without arguments. Add one,"
                                + " or give the object itself.");
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
    }
}
