package org.alchemycdi.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityIndexProcessorTest {

    private static final String AUTHOR = """
            package shop;
            @jakarta.persistence.Entity public class Author {}
            """;
    private static final String BOOK = """
            package shop;
            @jakarta.persistence.Entity public class Book {}
            """;

    @TempDir
    Path output;

    @Test
    void writesEveryKindSorted() throws IOException {
        Compilation compilation = new Compilation(output).indexed(BOOK, AUTHOR, """
                        package shop;
                        @jakarta.persistence.MappedSuperclass public abstract class Audited {}
                        """, """
                        package shop;
                        @jakarta.persistence.Embeddable public record Price(long cents) {}
                        """, """
                        package shop;
                        @jakarta.persistence.Converter public class Flag
                                implements jakarta.persistence.AttributeConverter<Boolean, String> {
                            public String convertToDatabaseColumn(Boolean value) { return "y"; }
                            public Boolean convertToEntityAttribute(String value) { return true; }
                        }
                        """);

        assertThat(compilation.indexLines())
                .containsExactly(
                        "alchemy-entities 1",
                        "converter shop.Flag",
                        "embeddable shop.Price",
                        "entity shop.Author",
                        "entity shop.Book",
                        "mapped-superclass shop.Audited");
    }

    @Test
    void writesBinaryNamesOfNestedClasses() throws IOException {
        Compilation compilation = new Compilation(output).indexed("""
                        package shop;
                        public class Shelf {
                            @jakarta.persistence.Entity public static class Row {}
                        }
                        """);

        assertThat(compilation.indexLines()).contains("entity shop.Shelf$Row");
    }

    private static final String SHELVES = """
            package shop;
            public class Shelves {
                @org.alchemycdi.rest.AlchemyFilters(of = String.class) public void list() {}
            }
            """;

    @Test
    void writesListingsOfMethodsAndOfClassesIntoAFileOfTheirOwn() throws IOException {
        Compilation compilation = new Compilation(output).indexed(SHELVES, """
                        package shop;
                        @org.alchemycdi.rest.AlchemyFilters(of = String.class) public class Racks {}
                        """);

        assertThat(compilation.listings()).hasContent("alchemy-listings 1\nlisting shop.Racks\nlisting shop.Shelves\n");
        assertThat(compilation.index()).doesNotExist();
    }

    @Test
    void keepsAndForgetsListingsAsItDoesEntities() {
        Compilation compilation = new Compilation(output).indexed(SHELVES, """
                        package shop;
                        @org.alchemycdi.rest.AlchemyFilters(of = String.class) public class Racks {}
                        """);

        compilation.indexed("package shop;\npublic class Racks {}\n", """
                        package shop;
                        @org.alchemycdi.rest.AlchemyFilters(of = String.class) public class Boxes {}
                        """);

        assertThat(compilation.listings()).hasContent("alchemy-listings 1\nlisting shop.Boxes\nlisting shop.Shelves\n");
    }

    @Test
    void writesNothingWithoutMappedClasses() {
        Compilation compilation = new Compilation(output).indexed("""
                        package shop;
                        @Deprecated public class Till {}
                        """);

        assertThat(compilation.index()).doesNotExist();
    }

    @Test
    void keepsWhatWasNotCompiledThisTime() throws IOException {
        Compilation compilation = new Compilation(output).indexed(AUTHOR, BOOK);

        compilation.indexed(BOOK);

        assertThat(compilation.indexLines()).contains("entity shop.Author", "entity shop.Book");
    }

    @Test
    void keepsNestedClassesThatWereNotCompiledThisTime() throws IOException {
        Compilation compilation = new Compilation(output).indexed("""
                        package shop;
                        public class Shelf {
                            @jakarta.persistence.Entity public static class Row {}
                        }
                        """);

        compilation.indexed(BOOK);

        assertThat(compilation.indexLines()).contains("entity shop.Book", "entity shop.Shelf$Row");
    }

    @Test
    void forgetsClassesThatAreGone() throws IOException {
        Compilation compilation = new Compilation(output).indexed(AUTHOR, BOOK);
        compilation.delete("shop.Author");

        compilation.indexed(BOOK);

        assertThat(compilation.indexLines()).containsExactly("alchemy-entities 1", "entity shop.Book");
    }

    @Test
    void forgetsClassesThatAreNoLongerMapped() throws IOException {
        Compilation compilation = new Compilation(output).indexed(AUTHOR, BOOK);

        compilation.indexed(BOOK, "package shop;\npublic class Author {}\n");

        assertThat(compilation.indexLines()).containsExactly("alchemy-entities 1", "entity shop.Book");
    }

    @Test
    void isFoundByCompilersAndByGradle() throws IOException {
        String processor = EntityIndexProcessor.class.getName();

        assertThat(resource("/META-INF/services/javax.annotation.processing.Processor"))
                .isEqualTo(processor);
        assertThat(resource("/META-INF/gradle/incremental.annotation.processors"))
                .isEqualTo(processor + ",aggregating");
    }

    private static String resource(String path) throws IOException {
        try (InputStream text = EntityIndexProcessor.class.getResourceAsStream(path)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
