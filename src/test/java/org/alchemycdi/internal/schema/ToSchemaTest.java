package org.alchemycdi.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.bind.annotation.JsonbProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.schema.Library.Author;
import org.alchemycdi.internal.schema.Library.Book;
import org.alchemycdi.internal.schema.Library.Genre;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.schema.Schemas;
import org.junit.jupiter.api.Test;

class ToSchemaTest {

    private final Schemas schemas = new AttributeSchemas();

    record AuthorSchema(Long id, String name, LocalDate dob) {}

    record AddressSchema(String city) {}

    record BookSchema(String title, BigDecimal price, long pages) {}

    record FullSchema(
            Optional<AddressSchema> address,
            List<BookSchema> books,
            Collection<String> tags,
            Map<String, Long> ratings,
            String genre,
            boolean active,
            Object version) {}

    @Test
    void fillsARecordByTheNamesOfItsComponents() {
        AuthorSchema schema = schemas.toSchema(Library.agatha(), AuthorSchema.class);

        assertThat(schema).isEqualTo(new AuthorSchema(7L, "Agatha Christie", LocalDate.of(1890, 9, 15)));
    }

    @Test
    void fillsNestedSchemasAndCollections() {
        FullSchema schema = schemas.toSchema(Library.agatha(), FullSchema.class);

        assertThat(schema)
                .isEqualTo(new FullSchema(
                        Optional.of(new AddressSchema("Torquay")),
                        List.of(new BookSchema("Curtain", new BigDecimal("12.30"), 224L)),
                        List.of("classic"),
                        Map.of("CRIME", 5L),
                        "CRIME",
                        true,
                        null));
    }

    @Test
    void makesEmptyCollectionsAndOptionalsOfNull() {
        Author author = new Author("Nobody", null);
        author.setBooks(null);

        FullSchema schema = schemas.toSchema(author, FullSchema.class);

        assertThat(schema)
                .isEqualTo(new FullSchema(Optional.empty(), List.of(), List.of(), Map.of(), null, true, null));
    }

    public static class AuthorBean {
        private String name;
        private Set<BookBean> books;

        public void setName(String name) {
            this.name = name;
        }

        public void setBooks(Set<BookBean> books) {
            this.books = books;
        }

        public int getLength() {
            return name.length();
        }
    }

    public static class BookBean {
        public String title;
    }

    @Test
    void fillsABeanBySettersAndPublicFields() {
        AuthorBean bean = schemas.toSchema(Library.agatha(), AuthorBean.class);

        assertThat(bean.name).isEqualTo("Agatha Christie");
        assertThat(bean.books).extracting(book -> book.title).containsExactly("Curtain");
    }

    @Test
    void takesTheJavaNameOfARenamedComponent() {
        record Renamed(@JsonbProperty("fullName") String name) {}

        assertThat(schemas.toSchema(Library.agatha(), Renamed.class)).isEqualTo(new Renamed("Agatha Christie"));
    }

    @Test
    void copiesCollectionsSoThatTheEntityKeepsItsOwn() {
        Author author = Library.agatha();

        FullSchema schema = schemas.toSchema(author, FullSchema.class);
        author.getBooks().clear();

        assertThat(schema.books()).hasSize(1);
    }

    @Test
    void makesSchemasOfMapsRecordsAndBeans() {
        Map<String, Object> row = new HashMap<>();
        row.put("id", 7);
        row.put("name", "Agatha Christie");
        record Source(Long id, String name, Instant dob, LocalDate more) {}
        record Target(Long id, String name) {}

        assertThat(schemas.toSchema(row, AuthorSchema.class)).isEqualTo(new AuthorSchema(7L, "Agatha Christie", null));
        assertThat(schemas.toSchema(new Source(7L, "Agatha Christie", null, null), Target.class))
                .isEqualTo(new Target(7L, "Agatha Christie"));
        assertThat(schemas.toSchema(Map.of("address", Map.of("city", "Torquay"), "active", true), FullSchema.class)
                        .address())
                .contains(new AddressSchema("Torquay"));
    }

    @Test
    void widensTypesThatLoseNothing() {
        record Source(Date date, Integer number, String genre, Long id, java.sql.Date day) {}
        record Target(Instant date, double number, Genre genre, String id, LocalDate day) {}
        Source source = new Source(new Date(0), 7, "POETRY", 9L, java.sql.Date.valueOf("2024-12-31"));

        assertThat(schemas.toSchema(source, Target.class))
                .isEqualTo(new Target(Instant.EPOCH, 7.0, Genre.POETRY, "9", LocalDate.of(2024, 12, 31)));
    }

    @Test
    void returnsWhatIsThisSchemaAlready() {
        AuthorSchema schema = new AuthorSchema(1L, "x", null);

        assertThat(schemas.toSchema(schema, AuthorSchema.class)).isSameAs(schema);
    }

    @Test
    void saysWhichAttributesThereAreInsteadOfAnUnknownOne() {
        record Wrong(String nmae) {}

        AlchemyException mistake = mistake(Library.agatha(), Wrong.class);

        assertThat(mistake.code()).contains("ALCH0510");
        assertThat(mistake.reason())
                .isEqualTo(
                        "the schema Wrong has the component \"nmae\", but Author has no attribute of this name. Known"
                                + " attributes: id, version, createdAt, name, dob, genre, active, address, books, tags and 1 more."
                                + " Did you mean \"name\"?");
    }

    @Test
    void refusesAComponentOfATypeThatLosesSomething() {
        record Narrow(int id) {}
        record Scalar(String address) {}
        record One(BookSchema books) {}

        assertThat(mistake(Library.agatha(), Narrow.class).reason())
                .isEqualTo(
                        "the component Narrow.id is int, but the attribute of Author is Long, from which it cannot be"
                                + " made.");
        assertThat(mistake(Library.agatha(), Scalar.class).code()).contains("ALCH0512");
        assertThat(mistake(Library.agatha(), One.class).reason())
                .isEqualTo(
                        "the component One.books is BookSchema, but the attribute of Author is List<Book>, from which it"
                                + " cannot be made.");
    }

    @Test
    void refusesNullForAPrimitiveComponent() {
        record Primitive(long id) {}

        AlchemyException mistake = mistake(new Author("Nobody", null), Primitive.class);

        assertThat(mistake.code()).contains("ALCH0513");
        assertThat(mistake.reason())
                .isEqualTo(
                        "the component Primitive.id is of the primitive type long, but its value is null. Use the wrapper"
                                + " type.");
    }

    @Test
    void refusesAnEnumThatDoesNotExistAsAMistakeOfTheApplication() {
        record Source(String genre) {}
        record Target(Genre genre) {}

        AlchemyException mistake = mistake(new Source("OPERA"), Target.class);

        assertThat(mistake.code()).contains("ALCH0514");
        assertThat(mistake.reason())
                .isEqualTo("the component Target.genre is Genre, but its value \"OPERA\" cannot be one.");
        assertThat(mistake)
                .isNotInstanceOf(InvalidRequestException.class)
                .hasCauseInstanceOf(InvalidRequestException.class);
    }

    interface NoSchema {
        String name();
    }

    public abstract static class AbstractBean {
        public void setName(String name) {}
    }

    public static class NoConstructor {
        public NoConstructor(String name) {}
    }

    @Test
    void refusesWhatCanBeNoSchema() {
        assertThat(mistake(Library.agatha(), NoSchema.class).code()).contains("ALCH0511");
        assertThat(mistake(Library.agatha(), NoSchema.class).reason())
                .isEqualTo(
                        "NoSchema cannot be a schema, since it is an interface. Use a record, or a class with a public"
                                + " constructor without arguments and setters.");
        assertThat(mistake(Library.agatha(), AbstractBean.class).reason()).contains("since it is abstract.");
        assertThat(mistake(Library.agatha(), NoConstructor.class).reason())
                .contains("since it has no public constructor without arguments.");
        assertThat(mistake(Library.agatha(), String.class).reason())
                .contains("since it is a single value or belongs to Java itself.");
    }

    record AuthorCircle(List<BookCircle> books) {}

    record BookCircle(AuthorCircle author) {}

    record Node(String name, List<Node> children) {}

    @Test
    void refusesACircleButNotATree() {
        assertThat(mistake(Library.agatha(), AuthorCircle.class).code()).contains("ALCH0515");

        Map<String, Object> leaf = Map.of("name", "leaf", "children", new ArrayList<>());
        Map<String, Object> root = Map.of("name", "root", "children", List.of(leaf));
        assertThat(schemas.toSchema(root, Node.class))
                .isEqualTo(new Node("root", List.of(new Node("leaf", List.of()))));
    }

    @Test
    void mapsARelationToOneObject() {
        record Short(String name) {}
        record WithAuthor(String title, Short author) {}
        Book book = Library.agatha().getBooks().get(0);

        assertThat(schemas.toSchema(book, WithAuthor.class))
                .isEqualTo(new WithAuthor("Curtain", new Short("Agatha Christie")));
    }

    private AlchemyException mistake(Object entity, Class<?> schema) {
        return catchThrowableOfType(AlchemyException.class, () -> schemas.toSchema(entity, schema));
    }
}
