package org.alchemycdi.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alchemycdi.internal.schema.Library.Author;
import org.alchemycdi.internal.schema.Library.Book;
import org.alchemycdi.schema.FromAttribute;
import org.alchemycdi.schema.Patch;
import org.alchemycdi.schema.Schemas;
import org.junit.jupiter.api.Test;

class FromAttributeTest {

    private final Schemas schemas = new AttributeSchemas();

    record Row(
            @FromAttribute("title") String name,
            @FromAttribute("author.name") String authorName,
            @FromAttribute("author.id") Long authorId,
            @FromAttribute("author.address.city") String city,
            @FromAttribute("author.books") List<Title> siblings,
            @FromAttribute("author.fullName") String computed) {}

    record Title(String title) {}

    record Input(
            @FromAttribute("title") String name,
            @FromAttribute("author.name") String authorName,
            Integer pages) {}

    public static class Bean {
        private String label;

        @FromAttribute("name")
        public String getLabel() {
            return label;
        }

        public void setLabel(String label) {
            this.label = label;
        }
    }

    @Test
    void namesAnotherAttributeOrAPathOverOthers() {
        Book book = Library.agatha().getBooks().get(0);

        assertThat(schemas.toSchema(book, Row.class))
                .isEqualTo(new Row(
                        "Curtain", "Agatha Christie", 7L, "Torquay", List.of(new Title("Curtain")), "nullnull"));
    }

    @Test
    void givesNullAndNothingWhereSomethingOnTheWayIsNull() {
        assertThat(schemas.toSchema(new Book("Alone", null), Row.class))
                .isEqualTo(new Row("Alone", null, null, null, List.of(), null));
        assertThat(schemas.toSchema(new Book("Alone", new Author("Nobody", null)), Row.class)
                        .city())
                .isNull();
    }

    @Test
    void standsOnAPropertyOfABean() {
        assertThat(schemas.toSchema(Library.agatha(), Bean.class).getLabel()).isEqualTo("Agatha Christie");
    }

    record Source(String title, Inner author) {}

    record Inner(String name, Long id) {}

    record Short(
            @FromAttribute("title") String name,
            @FromAttribute("author.name") String authorName) {}

    @Test
    void worksOnMapsAndRecords() {
        Short expected = new Short("Curtain", "Agatha");

        assertThat(schemas.toSchema(new Source("Curtain", new Inner("Agatha", 1L)), Short.class))
                .isEqualTo(expected);
        assertThat(schemas.toSchema(Map.of("title", "Curtain", "author", Map.of("name", "Agatha")), Short.class))
                .isEqualTo(expected);
        assertThat(schemas.toSchema(Map.of("title", "Curtain", "author", new Author("Agatha", null)), Short.class))
                .isEqualTo(expected);
        assertThat(schemas.toSchema(Map.of("name", "Curtain", "author.name", "Agatha"), Short.class))
                .isEqualTo(expected);
        assertThat(schemas.toSchema(new Source("Curtain", null), Short.class)).isEqualTo(new Short("Curtain", null));
    }

    @Test
    void isWrittenIntoItsAttributeButNotOverAPath() {
        Input input = new Input("Curtain", "Agatha", 224);

        Book book = schemas.toModel(input, Book.class);

        assertThat(schemas.present(input)).containsExactly(entry("title", "Curtain"), entry("pages", 224));
        assertThat(book.title()).isEqualTo("Curtain");
        assertThat(book.author()).isNull();
    }

    @Test
    void isPresentInAPatchByTheNameOfTheComponent() {
        Patch<Input> patch = new Patch<>(new Input(null, "Agatha", 3), Set.of("name", "authorName"));

        assertThat(schemas.present(patch)).containsExactly(entry("title", null));
    }

    @Test
    void hasNothingToDoWithTheNamesThatClientsSend() {
        JsonObject body = Json.createObjectBuilder().add("name", "Curtain").build();

        assertThat(schemas.patch(body, Input.class))
                .isEqualTo(new Patch<>(new Input("Curtain", null, null), Set.of("name")));
    }

    @Test
    void saysWhichAttributesThereAreInsteadOfAnUnknownOne() {
        record Wrong(@FromAttribute("author.nmae") String name) {}
        record Renamed(@FromAttribute("titel") String name) {}
        Book book = new Book("Alone", null);

        assertThatThrownBy(() -> schemas.toSchema(book, Wrong.class))
                .hasMessage("ALCH0519: the component Wrong.name takes the attribute \"author.nmae\", but Author has no"
                        + " attribute \"nmae\". Known attributes: id, version, createdAt, name, dob, genre, active,"
                        + " address, books, tags and 1 more. Did you mean \"name\"?");
        assertThatThrownBy(() -> schemas.toSchema(book, Renamed.class))
                .hasMessageStartingWith("ALCH0519: the component Renamed.name takes the attribute \"titel\", but Book")
                .hasMessageEndingWith("Did you mean \"title\"?");
        assertThatThrownBy(() -> schemas.toSchema(new Source("Curtain", new Inner("Agatha", 1L)), Wrong.class))
                .hasMessageStartingWith("ALCH0519");
    }

    @Test
    void leadsOverSingleObjectsOnly() {
        record Several(@FromAttribute("books.title") String title) {}
        record Through(@FromAttribute("name.length") Integer length) {}

        assertThatThrownBy(() -> schemas.toSchema(Library.agatha(), Several.class))
                .hasMessage(
                        "ALCH0533: the component Several.title takes the attribute \"books.title\", but Author.books is"
                                + " neither an entity nor an embeddable, so that nothing can be taken from it.");
        assertThatThrownBy(() -> schemas.toSchema(Library.agatha(), Through.class))
                .hasMessageStartingWith("ALCH0533");
    }

    @Test
    void refusesATypeThatLosesSomethingAtTheEndOfAPath() {
        record Narrow(@FromAttribute("author.id") int id) {}

        assertThatThrownBy(() -> schemas.toSchema(new Book("Alone", null), Narrow.class))
                .hasMessageStartingWith("ALCH0512: the component Narrow.id is int");
    }
}
