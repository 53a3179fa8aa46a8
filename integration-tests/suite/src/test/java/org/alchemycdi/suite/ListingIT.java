package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Query parameters become filters. */
@ExtendWith(NothingStaysOpen.class)
class ListingIT {

    private static final Pattern ID = Pattern.compile("\\{\"id\":\"?([^\",]*)");

    private final Http application = Http.application();

    /** A word that no other test has. */
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The part of each name behind the word, in the order of the page. */
    private String names(Http.Answer page) {
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        List<String> names = Pattern.compile("\"(?:name|title)\":\"" + word + " ([^\"]*)\"")
                .matcher(page.body())
                .results()
                .map(match -> match.group(1))
                .toList();
        return String.join(" ", names);
    }

    @Nested
    class Feed {

        @BeforeEach
        void createAuthors() {
            for (String name : List.of("b", "a", "d", "c", "e")) {
                application.post("/authors", "{\"name\":\"%s %s\",\"dob\":\"1890-09-15\"}".formatted(word, name));
            }
        }

        private Http.Answer feed(String query) {
            return application.get("/listings/feed?searchString=" + word + "&pageSize=2&" + query);
        }

        @Test
        void pagesFollowEachOther() {
            String order = "orderBy=name&sortOrder=asc";
            Http.Answer first = feed(order);
            Http.Answer second = feed(order + "&cursor=" + first.text("next"));
            Http.Answer third = feed(order + "&cursor=" + second.text("next"));
            Http.Answer again = feed(order + "&cursor=" + third.text("previous"));

            assertThat(List.of(names(first), names(second), names(third), names(again)))
                    .containsExactly("a b", "c d", "e", "c d");
            assertThat(third.text("next")).isEqualTo("null");
        }

        @Test
        void cursorOfAnotherOrderAndNumbersOfPagesAreRefused() {
            String next = feed("orderBy=name&sortOrder=asc").text("next");

            Http.Answer ofAnotherOrder = feed("orderBy=name&sortOrder=desc&cursor=" + next);
            Http.Answer ofNumber = feed("currentPage=2");

            assertThat(ofAnotherOrder.status()).isEqualTo(400);
            assertThat(ofAnotherOrder.text("attribute")).isEqualTo("cursor");
            assertThat(ofNumber.status()).isEqualTo(400);
            assertThat(ofNumber.text("attribute")).isEqualTo("currentPage");
        }
    }

    @Nested
    class Authors {

        private String create(String name, String dob) {
            String json = "{\"name\":\"%s %s\",\"dob\":%s}".formatted(word, name, dob == null ? null : '"' + dob + '"');
            return application.post("/authors", json).text("id");
        }

        private Http.Answer list(String query) {
            return application.get("/listings/authors?" + query);
        }

        private String found(String query) {
            return names(list("searchString=" + word + "&" + query));
        }

        @Test
        void pageOfTenAndTheDefaultOrderHoldWithoutAWordOfTheClient() {
            create("b", "1900-01-01");
            create("a", "1900-01-01");
            create("c", "2000-01-01");

            Http.Answer page = list("searchString=" + word);

            assertThat(page.contentType()).startsWith("application/json");
            assertThat(page.body()).endsWith("],\"limit\":10,\"offset\":0,\"total\":3}");
            assertThat(names(page)).isEqualTo("c a b");
            assertThat(list("").status()).isEqualTo(200);
        }

        @Test
        void pagesStandSideBySide() {
            IntStream.range(0, 5).forEach(i -> create("x" + i, "1900-01-0" + (9 - i)));

            Http.Answer second = list("searchString=" + word + "&currentPage=2&pageSize=2");
            Http.Answer third = list("searchString=" + word + "&currentPage=3&pageSize=2");
            Http.Answer beyond = list("searchString=" + word + "&currentPage=1000&pageSize=2");

            assertThat(names(second)).isEqualTo("x2 x3");
            assertThat(second.body()).endsWith("],\"limit\":2,\"offset\":2,\"total\":5}");
            assertThat(names(third)).isEqualTo("x4");
            assertThat(beyond.body()).isEqualTo("{\"items\":[],\"limit\":2,\"offset\":1998,\"total\":5}");
        }

        @Test
        void rowsThatAreEqualInTheOrderAreOnOnePageEach() {
            IntStream.range(0, 7).forEach(i -> create("same", "1900-01-01"));

            List<String> seen = new ArrayList<>();
            IntStream.rangeClosed(1, 4)
                    .mapToObj(page -> list("searchString=" + word + "&orderBy=name&pageSize=2&currentPage=" + page))
                    .forEach(page -> ID.matcher(page.body())
                            .results()
                            .map(MatchResult::group)
                            .forEach(seen::add));

            assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        }

        @ParameterizedTest
        @CsvSource({
            "orderBy=dob, c b a",
            "orderBy=dob&sortOrder=desc, c b a",
            "orderBy=dob&sortOrder=asc, a b c",
            "orderBy=dob&sortOrder=ASC, a b c",
            "orderBy=name&sortOrder=asc, a b c",
        })
        void clientChoosesTheOrder(String query, String expected) {
            create("b", "1900-01-01");
            create("a", "1800-01-01");
            create("c", "2000-01-01");

            assertThat(found(query)).isEqualTo(expected);
        }

        @Test
        void idsAreRepeatedOrStandBetweenCommas() {
            String a = create("a", "1900-01-01");
            String b = create("b", "1800-01-01");
            create("c", "1700-01-01");

            assertThat(names(list("ids=" + a + "&ids=" + b))).isEqualTo("a b");
            assertThat(names(list("ids=" + a + "," + b))).isEqualTo("a b");
            assertThat(names(list("ids=" + a + "%2C" + b))).isEqualTo("a b");
            assertThat(names(list("ids=" + b))).isEqualTo("b");
            assertThat(names(list("ids=" + UUID.randomUUID()))).isEmpty();
        }

        @Test
        void namesAreInAListOrNot() {
            create("a", "1900-01-01");
            create("b", "1800-01-01");
            create("c", "1700-01-01");

            assertThat(found("nameIn=%1$s+a,%1$s+c,other".formatted(word))).isEqualTo("a c");
            assertThat(found("nameNotIn=%1$s+a,%1$s+c,other".formatted(word))).isEqualTo("b");
            assertThat(found("dobNotIn=1900-01-01&dobNotIn=1800-01-01")).isEqualTo("c");
            assertThat(found("dob=1800-01-01")).isEqualTo("b");
        }

        @Test
        void commaWithinAValueIsEscaped() {
            create("Christie, Agatha", "1890-09-15");

            String value = encoded(word + " Christie\\, Agatha");

            assertThat(names(list("nameIn=" + value))).isEqualTo("Christie, Agatha");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Ünïcode ☃", "Émile Żeromski", "村上 春樹", "😀 𝄞", "نجيب محفوظ", "a+b & c=d #1"})
        void textOutsideOfAsciiIsFound(String text) {
            create(text, null);

            assertThat(names(list("searchString=" + encoded(word + " " + text))))
                    .isEqualTo(text);
            assertThat(names(list("nameIn=" + encoded(word + " " + text)))).isEqualTo(text);
        }

        @Test
        void searchMindsTheCaseUnlessItIsToldNotTo() {
            create("Ärger", null);

            assertThat(found("")).isEqualTo("Ärger");
            assertThat(names(list("searchString=" + encoded(word + " ärger")))).isEmpty();
            assertThat(names(list("searchIgnoreCase=true&searchString=" + encoded(word + " äRGER"))))
                    .isEqualTo("Ärger");
            assertThat(names(list("searchString=" + encoded(word + " _rger")))).isEmpty();
        }

        @Test
        void emptySearchIsNone() {
            String id = create("a", null);

            assertThat(names(list("searchString=&ids=" + id))).isEqualTo("a");
        }
    }

    @Nested
    class Books {

        private String author;

        @BeforeEach
        void createBooks() {
            author = application
                    .post("/authors", "{\"name\":\"%s Ann\"}".formatted(word))
                    .text("id");
            create("a", 100, true, "CRIME");
            create("b", 200, false, "NOVEL");
            create("c", 300, false, "POETRY");
        }

        private void create(String title, int pages, boolean isLent, String genre) {
            application.post(
                    "/authors/" + author + "/books",
                    "{\"title\":\"%s %s\",\"pages\":%d,\"lent\":%b,\"genre\":\"%s\"}"
                            .formatted(word, title, pages, isLent, genre));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                lent=true                               | a
                lent=false                              | b c
                genre=CRIME                             | a
                genre=CRIME,POETRY                      | a c
                genre=NOVEL&genre=POETRY                | b c
                pagesIn=100,300,5                       | a c
                leastPages=200                          | b c
                leastPages=200&genre=CRIME,NOVEL        | b
                searchIgnoreCase=false                  | a b c
                """)
        void everyKindOfConditionHolds(String query, String expected) {
            Http.Answer page =
                    application.get("/listings/books?orderBy=title&sortOrder=asc&searchString=" + word + "&" + query);

            assertThat(names(page).replace("Ann", "").replaceAll(" +", " ").strip())
                    .isEqualTo(expected);
            assertThat(page.body()).contains("],\"limit\":20,\"offset\":0,");
        }

        @Test
        void relatedAuthorIsReachedByADottedName() {
            Http.Answer byName = application.get("/listings/books?author.name=" + encoded(word + " Ann"));
            Http.Answer byId = application.get("/listings/books?orderBy=author.name&author.idIn=" + author);
            Http.Answer bySearch = application.get("/listings/books?searchString=" + encoded(word + " aNN"));
            Http.Answer none = application.get("/listings/books?author.name=" + encoded(word));

            assertThat(List.of(byName.text("total"), byId.text("total"), bySearch.text("total"), none.text("total")))
                    .containsExactly("3", "3", "3", "0");
        }
    }

    @Nested
    class Products {

        private Http.Answer list(String query) {
            return application.get("/listings/products?" + query);
        }

        @Test
        void rowsAreOlderOrNewerThanAPointInTime() {
            String id = application
                    .post("/products", "{\"name\":\"%s p\",\"price\":12.30}".formatted(word))
                    .text("id");

            assertThat(names(list("createdAfter=2024-12-31T23:59:59Z&ids=" + id)))
                    .isEqualTo("p");
            assertThat(names(list("createdBefore=2024-12-31T23:59:59Z&ids=" + id)))
                    .isEmpty();
            assertThat(names(list(
                            "updatedAfter=2024-12-31T23:59:59%2B01:00&updatedBefore=2999-01-01T00:00:00Z&ids=" + id)))
                    .isEqualTo("p");
            assertThat(names(list("price=12.3&ids=" + id))).isEqualTo("p");
            assertThat(names(list("price=12.31&ids=" + id))).isEmpty();
        }
    }

    @Test
    void parametersOfTheResourceItselfAreLeftToIt() {
        Http.Answer answer =
                application.get("/probe/listings/own?ofBean=1&ofSetter=2&ofMethod=3&ofClass=4&ofUri=5&pageSize=7");

        assertThat(answer.body()).isEqualTo("2 1 2 3 4");
        assertThat(application.get("/probe/listings/own?ofNobody=1").text("attribute"))
                .isEqualTo("ofNobody");
    }

    @Test
    void annotationOfTheClassHoldsForItsMethods() {
        assertThat(application.get("/probe/listings-of-class?orderBy=name").body())
                .contains(",\"limit\":1,\"offset\":0,");
        assertThat(application.get("/probe/listings-of-class?orderBy=dob").text("attribute"))
                .isEqualTo("orderBy");
    }
}
