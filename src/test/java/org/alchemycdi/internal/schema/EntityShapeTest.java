package org.alchemycdi.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import org.alchemycdi.internal.schema.Library.Author;
import org.alchemycdi.internal.schema.Library.Book;
import org.alchemycdi.internal.schema.Library.Shelf;
import org.alchemycdi.internal.schema.Mapping.Kind;
import org.junit.jupiter.api.Test;

class EntityShapeTest {

    private final Shapes shapes = new Shapes();

    @Test
    void findsFieldsOfTheClassAndItsMappedSuperclasses() {
        assertThat(names(Author.class))
                .containsExactly(
                        "id",
                        "version",
                        "createdAt",
                        "name",
                        "dob",
                        "genre",
                        "active",
                        "address",
                        "books",
                        "tags",
                        "ratings");
    }

    @Test
    void findsGettersWhereTheIdStandsOnOne() {
        assertThat(names(Shelf.class)).containsExactlyInAnyOrder("height", "id", "label", "books");
    }

    @Test
    void skipsWhatStandsInAClassThatIsNotMapped() {
        class Plain {
            String notMapped;
        }
        @Entity
        class Mapped extends Plain {
            @Id
            Long id;
        }
        class Proxy extends Mapped {
            String ofTheProxy;
        }

        assertThat(names(Proxy.class)).containsExactly("id");
    }

    @Test
    void takesEveryFieldOfAClassWithoutAnnotations() {
        class MappedByXml {
            Long id;
        }

        assertThat(names(MappedByXml.class)).containsExactly("id");
    }

    @Test
    void resolvesTheTypesOfGenericSuperclasses() {
        assertThat(shapes.entity(Author.class).find("id").type()).isEqualTo(ResolvedType.of(Long.class));
        assertThat(shapes.entity(Author.class).find("books").type()).hasToString("List<Book>");
    }

    @Test
    void knowsHowAttributesAreMapped() {
        assertThat(mapping(Author.class, "id").isId()).isTrue();
        assertThat(mapping(Author.class, "version").isVersion()).isTrue();
        assertThat(mapping(Author.class, "dob").kind()).isEqualTo(Kind.BASIC);
        assertThat(mapping(Author.class, "address").kind()).isEqualTo(Kind.EMBEDDED);
        assertThat(mapping(Author.class, "tags").kind()).isEqualTo(Kind.ELEMENTS);
        assertThat(mapping(Author.class, "ratings").target().raw()).isEqualTo(Integer.class);
        assertThat(mapping(Author.class, "books").kind()).isEqualTo(Kind.TO_MANY);
        assertThat(mapping(Author.class, "books").target().raw()).isEqualTo(Book.class);
        assertThat(mapping(Author.class, "books").mappedBy()).isEqualTo("author");
        assertThat(mapping(Book.class, "author").kind()).isEqualTo(Kind.TO_ONE);
        assertThat(mapping(Shelf.class, "label").isRequired()).isTrue();
    }

    @Test
    void readsByTheGetterOnlyWhereItAnswersTheAttributeItself() {
        Author author = Library.agatha();
        EntityShape shape = shapes.entity(Author.class);

        assertThat(shape.find("dob").get(author)).isEqualTo(LocalDate.of(1890, 9, 15));
        assertThat(shape.find("genre").get(author)).isEqualTo(Library.Genre.CRIME);
    }

    @Test
    void knowsWhichClassesAreMapped() {
        @Embeddable
        record Point(int x, int y) {}

        assertThat(shapes.isMapped(Author.class)).isTrue();
        assertThat(shapes.isMapped(Library.Address.class)).isTrue();
        assertThat(shapes.isMapped(Point.class)).isTrue();
        assertThat(shapes.isMapped(String.class)).isFalse();
    }

    private List<String> names(Class<?> type) {
        return shapes.entity(type).attributes().stream()
                .map(EntityAttribute::name)
                .toList();
    }

    private Mapping mapping(Class<?> type, String attribute) {
        return shapes.entity(type).find(attribute).mapping();
    }
}
