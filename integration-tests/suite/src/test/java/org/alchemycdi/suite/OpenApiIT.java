package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The document of MicroProfile OpenAPI describes what listings take. */
class OpenApiIT {

    private String document;

    @BeforeEach
    void readDocument() {
        Http.Answer answer = Http.application().getJson("/openapi");
        assertThat(answer.status()).isEqualTo(200);
        document = answer.body().replaceAll("\\s*([{}\\[\\]:,])\\s*", "$1");
    }

    /** What stands about the GET of a path, up to the next path. */
    private String operation(String path) {
        Matcher matcher = Pattern.compile("\"" + path + "\":\\{(.*?)(?:\"/|\"components\":|$)", Pattern.DOTALL)
                .matcher(document);
        assertThat(matcher.find()).as("%s in %s", path, document).isTrue();
        return matcher.group(1);
    }

    /** The object that has the name: servers order its members differently. */
    private String parameter(String path, String name) {
        String operation = operation(path);
        int at = operation.indexOf("\"name\":\"" + name + "\"");
        assertThat(at).as("%s in %s", name, operation).isPositive();
        int start = at;
        for (int open = 0; open < 1; start--) {
            open += depth(operation.charAt(start - 1));
        }
        int end = at;
        for (int open = 1; open > 0; end++) {
            open += depth(operation.charAt(end));
        }
        return operation.substring(start, end);
    }

    private static int depth(char character) {
        return character == '{' ? 1 : character == '}' ? -1 : 0;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            authors  | currentPage      | "type":"integer"  | "minimum":1
            authors  | currentPage      | "format":"int32"  | "default":1
            authors  | pageSize         | "type":"integer"  | "default":10
            books    | pageSize         | "maximum":50      | "default":20
            authors  | orderBy          | "type":"string"   | "enum":["name","dob"]
            authors  | sortOrder        | "default":"desc"  | "enum":["asc","desc"]
            authors  | searchString     | "type":"string"   | A text that is contained in name.
            authors  | searchIgnoreCase | "type":"boolean"  | "default":false
            authors  | ids              | "type":"array"    | "format":"uuid"
            authors  | dob              | "type":"string"   | "format":"date"
            authors  | nameIn           | "type":"array"    | "explode":false
            authors  | dobNotIn         | "format":"date"   | "type":"array"
            books    | lent             | "type":"boolean"  | "in":"query"
            books    | genre            | "type":"array"    | "enum":["CRIME","NOVEL","POETRY"]
            books    | author.name      | "type":"string"   | "in":"query"
            books    | pagesIn          | "type":"integer"  | "format":"int32"
            products | createdBefore    | "type":"string"   | "format":"date-time"
            products | price            | "type":"number"   | "in":"query"
            products | ids              | "type":"integer"  | "format":"int64"
            """)
    void parameterIsDescribed(String listing, String name, String one, String other) {
        // In WildFly's version the type of a schema may be a list of them.
        String described = parameter("/listings/" + listing, name).replaceAll("\"type\":\\[(\"\\w+\")]", "\"type\":$1");

        assertThat(described).contains(one).contains(other.strip());
    }

    @Test
    void badRequestIsDescribed() {
        assertThat(operation("/listings/authors")).contains("\"400\":{").contains("application/problem+json");
    }

    @Test
    void parameterOfTheResourceItselfStays() {
        assertThat(parameter("/listings/books", "leastPages")).contains("\"in\":\"query\"");
    }

    @Test
    void otherOperationsStayAsTheyAre() {
        assertThat(operation("/authors")).contains("\"currentPage\"").doesNotContain("orderBy");
        assertThat(operation("/books")).doesNotContain("currentPage");
    }
}
