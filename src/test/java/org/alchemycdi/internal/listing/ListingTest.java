package org.alchemycdi.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alchemycdi.filter.BeforeAfter;
import org.alchemycdi.filter.BooleanFilter;
import org.alchemycdi.filter.ChoicesFilter;
import org.alchemycdi.filter.CollectionFilter;
import org.alchemycdi.filter.ComparisonFilter;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.filter.NotInCollectionFilter;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.filter.SearchFilter;
import org.alchemycdi.internal.config.Limits;
import org.alchemycdi.internal.message.Mistakes;
import org.alchemycdi.internal.schema.Shapes;
import org.alchemycdi.repository.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {

    private static final Limits LIMITS = new Limits(1000, 5, 100, 10);
    private static final UUID ID = UUID.fromString("018f2b6a-0000-7000-8000-0000000000ff");
    private static final OrderBy BY_ID = OrderBy.asc("id");

    private static Allowed everything() {
        return Allowed.of(Stage.Play.class)
                .orderBy("title", "premiere", "theatre.name")
                .search("title", "theatre.name")
                .ids()
                .created("createdAt")
                .updated("updatedAt")
                .fields("title", "acts", "visitors", "price", "sold", "genre", "premiere", "address.city")
                .in("title", "acts", "genre", "theatre.id")
                .notIn("title", "premiere")
                .others("format");
    }

    private static List<Filter> filters(Allowed allowed, String query) {
        Mistakes mistakes = new Mistakes();
        Listing listing = Listing.of(allowed.list(), new Shapes(), mistakes);
        assertThat(mistakes.all()).isEmpty();
        return listing.filters(parameters(query), LIMITS);
    }

    /** As a server decodes {@code a=1&b=2}; nothing is encoded here. */
    static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!query.isEmpty()) {
            for (String pair : query.split("&")) {
                String[] parts = pair.split("=", 2);
                parameters.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
            }
        }
        return parameters;
    }

    /** The one condition that stands beside the page and the order. */
    private static Filter condition(String query) {
        List<Filter> filters = filters(everything(), query);
        assertThat(filters).hasSize(3).contains(new LimitOffset(10, 0), BY_ID);
        return filters.get(2);
    }

    private static InvalidRequestException refusal(Allowed allowed, String query) {
        InvalidRequestException refusal =
                catchThrowableOfType(InvalidRequestException.class, () -> filters(allowed, query));
        assertThat(refusal).as("the refusal of %s", query).isNotNull();
        return refusal;
    }

    @Test
    void withoutParametersThereIsTheFirstPageInTheOrderOfIds() {
        assertThat(filters(everything(), "")).containsExactly(new LimitOffset(10, 0), BY_ID);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 10, 0",
        "currentPage=1, 10, 0",
        "currentPage=3, 10, 20",
        "currentPage=3&pageSize=7, 7, 14",
        "pageSize=1000, 1000, 0",
        "pageSize=1, 1, 0",
        "currentPage=2147484&pageSize=1000, 1000, 2147483000",
    })
    void pageBecomesALimitAndAnOffset(String query, int limit, int offset) {
        assertThat(filters(everything(), query)).contains(new LimitOffset(limit, offset));
    }

    @Test
    void pageSizeOfTheListingStaysBelowTheLimitOfTheBind() {
        Allowed large = everything().page(5000, 0);

        assertThat(filters(large, "")).contains(new LimitOffset(1000, 0));
        assertThat(refusal(large, "pageSize=1001")).hasMessageContaining("from 1 to 1000");
    }

    @ParameterizedTest
    @CsvSource({
        "orderBy=title, title, desc",
        "orderBy=title&sortOrder=asc, title, asc",
        "orderBy=theatre.name&sortOrder=DESC, theatre.name, desc",
    })
    void orderIsThatOfTheClientAndThenOfTheId(String query, String field, String direction) {
        assertThat(filters(everything(), query))
                .containsExactly(new LimitOffset(10, 0), new OrderBy(field, direction), BY_ID);
    }

    @Test
    void defaultOrderHoldsUntilTheClientGivesOne() {
        Allowed ordered = everything().defaultOrder("premiere desc", " title ", "acts asc");

        assertThat(filters(ordered, ""))
                .containsExactly(
                        new LimitOffset(10, 0),
                        OrderBy.desc("premiere"),
                        OrderBy.asc("title"),
                        OrderBy.asc("acts"),
                        BY_ID);
        assertThat(filters(ordered, "orderBy=title"))
                .containsExactly(new LimitOffset(10, 0), OrderBy.desc("title"), BY_ID);
    }

    @Test
    void orderByTheIdItselfIsNotRepeated() {
        assertThat(filters(everything().orderBy("id"), "orderBy=id"))
                .containsExactly(new LimitOffset(10, 0), OrderBy.desc("id"));
    }

    @Test
    void allPartsOfACompositeKeyDecideLast() {
        Allowed seats = Allowed.of(Stage.Seat.class).orderBy("name", "id.number");

        assertThat(filters(seats, ""))
                .containsExactly(new LimitOffset(10, 0), OrderBy.asc("id.row"), OrderBy.asc("id.number"));
        assertThat(filters(seats, "orderBy=id.number"))
                .containsExactly(new LimitOffset(10, 0), OrderBy.desc("id.number"), OrderBy.asc("id.row"));
        assertThat(filters(Allowed.of(Stage.Ticket.class), ""))
                .containsExactly(new LimitOffset(10, 0), OrderBy.asc("play.id"), OrderBy.asc("day"));
    }

    @Test
    void searchLooksIntoAllTheFields() {
        assertThat(condition("searchString=Hamlet"))
                .isEqualTo(new SearchFilter(Set.of("title", "theatre.name"), "Hamlet", false));
        assertThat(condition("searchString=Hämlet%&searchIgnoreCase=true"))
                .isEqualTo(new SearchFilter(Set.of("title", "theatre.name"), "Hämlet%", true));
    }

    @Test
    void emptySearchIsNoCondition() {
        assertThat(filters(everything(), "searchString=")).hasSize(2);
        assertThat(filters(everything(), "searchIgnoreCase=true")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ids=%1$s,%1$s", "ids=%1$s&ids=%1$s"})
    void idsAreOfTheTypeOfTheKey(String query) {
        assertThat(condition(query.formatted(ID))).isEqualTo(new CollectionFilter("id", List.of(ID, ID)));
    }

    @Test
    void rangesHaveOneEndOrTwo() {
        Instant noon = Instant.parse("2024-03-10T12:00:00Z");

        assertThat(condition("createdBefore=2024-03-10T12:00:00Z")).isEqualTo(new BeforeAfter("createdAt", noon, null));
        assertThat(condition("createdAfter=2024-03-10T13:00:00+01:00"))
                .isEqualTo(new BeforeAfter("createdAt", null, noon));
        assertThat(condition("updatedBefore=2024-03-10T12:00:00Z&updatedAfter=2024-03-10T12:00:00Z"))
                .isEqualTo(new BeforeAfter("updatedAt", noon, noon));
    }

    @Test
    void fieldIsComparedAsAValueOfItsType() {
        assertThat(condition("title=a,b\\c")).isEqualTo(ComparisonFilter.eq("title", "a,b\\c"));
        assertThat(condition("title=")).isEqualTo(ComparisonFilter.eq("title", ""));
        assertThat(condition("acts=5")).isEqualTo(ComparisonFilter.eq("acts", 5));
        assertThat(condition("visitors=5000000000")).isEqualTo(ComparisonFilter.eq("visitors", 5_000_000_000L));
        assertThat(condition("price=12.50")).isEqualTo(ComparisonFilter.eq("price", new BigDecimal("12.50")));
        assertThat(condition("sold=true")).isEqualTo(new BooleanFilter("sold", true));
        assertThat(condition("premiere=2024-12-31"))
                .isEqualTo(ComparisonFilter.eq("premiere", LocalDate.parse("2024-12-31")));
        assertThat(condition("address.city=Rome")).isEqualTo(ComparisonFilter.eq("address.city", "Rome"));
        assertThat(condition("genre=COMEDY&genre=TRAGEDY"))
                .isEqualTo(new ChoicesFilter("genre", List.of(Stage.Genre.COMEDY, Stage.Genre.TRAGEDY)));
    }

    @Test
    void listsAreOfTheTypeOfTheField() {
        assertThat(condition("actsIn=1,2&actsIn=3")).isEqualTo(new CollectionFilter("acts", List.of(1, 2, 3)));
        assertThat(condition("genreIn=COMEDY")).isEqualTo(new CollectionFilter("genre", List.of(Stage.Genre.COMEDY)));
        assertThat(condition("theatre.idIn=7")).isEqualTo(new CollectionFilter("theatre.id", List.of(7L)));
        assertThat(condition("titleIn=a\\,b,c\\\\,\\d,"))
                .isEqualTo(new CollectionFilter("title", List.of("a,b", "c\\", "\\d", "")));
        assertThat(condition("premiereNotIn=2024-12-31"))
                .isEqualTo(new NotInCollectionFilter("premiere", List.of(LocalDate.parse("2024-12-31"))));
    }

    @Test
    void otherParametersAreLeftAlone() {
        assertThat(filters(everything(), "format=pdf")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            currentPage=0                   | currentPage      | the value "0" of currentPage is not a whole number from 1 to
            currentPage=2147485&pageSize=1000 | currentPage    | the currentPage 2147485 is too high: with a pageSize of 1000
            currentPage=1&currentPage=2     | currentPage      | takes one value, but is given 2 times
            pageSize=1001                   | pageSize         | the value "1001" of pageSize is not a whole number from 1 to 1000.
            pageSize=-1                     | pageSize         | from 1 to 1000
            pageSize=x                      | pageSize         | from 1 to 1000
            pageSize=1e2                    | pageSize         | from 1 to 1000
            pageSize=+5                     | pageSize         | from 1 to 1000
            pageSize=٥                      | pageSize         | from 1 to 1000
            pageSize=                       | pageSize         | the value "" of pageSize
            orderBy=acts                    | orderBy          | the value "acts" of orderBy is not one of title, premiere, theatre.name.
            orderBy=title&sortOrder=down    | sortOrder        | the value "down" of sortOrder is not asc or desc.
            sortOrder=asc                   | sortOrder        | sortOrder means nothing without orderBy
            searchIgnoreCase=1              | searchIgnoreCase | is not true or false.
            searchString=a&searchString=b   | searchString     | takes one value
            ids=1                           | ids              | the value "1" of ids is not a UUID
            createdBefore=2024-12-31        | createdBefore    | is not a date and time with an offset such as
            acts=1.5                        | acts             | is not a whole number from
            acts=1,2                        | acts             | is not a whole number from
            sold=yes                        | sold             | is not true or false.
            genre=comedy                    | genre            | is not one of COMEDY, TRAGEDY.
            premiere=31.12.2024             | premiere         | is not a date such as
            actsIn=1,two                    | actsIn           | the value "two" of actsIn is not
            actsIn=1,2,3,4,5,6              | actsIn           | more than 5 values
            actsIn=1,2,3&actsIn=4,5,6       | actsIn           | more than 5 values
            premiereNotIn=                  | premiereNotIn    | the value "" of premiereNotIn is not a date
            actsNotIn=1                     | actsNotIn        | "actsNotIn" is not known here. Known: currentPage, pageSize,
            poster=aa                       | poster           | is not known here
            cursor=abc                      | cursor           | is not known here
            CurrentPage=1                   | CurrentPage      | Did you mean "currentPage"?
            """)
    void everyRefusalNamesTheParameter(String query, String parameter, String reason) {
        InvalidRequestException refusal = refusal(everything(), query);

        assertThat(refusal.attribute()).contains(parameter);
        assertThat(refusal).hasMessageContaining(reason).hasMessageContaining(parameter);
    }

    @Test
    void nothingButThePageIsAllowedUnlessItIsNamed() {
        Allowed bare = Allowed.of(Stage.Play.class);

        for (String name :
                List.of("orderBy", "sortOrder", "searchString", "searchIgnoreCase", "ids", "createdAfter", "title")) {
            assertThat(refusal(bare, name + "=title").attribute()).contains(name);
        }
        assertThat(filters(bare, "currentPage=2&pageSize=3")).contains(new LimitOffset(3, 3));
    }

    @Test
    void longNamesAreCut() {
        InvalidRequestException refusal = refusal(everything(), "x".repeat(5000) + "=1");

        assertThat(refusal.getMessage()).contains("x".repeat(60) + "…").hasSizeLessThan(500);
    }

    @Test
    void cursorTakesThePlaceOfTheNumberOfThePage() {
        Allowed cursor = everything().cursor();

        assertThat(Listing.of(cursor.list(), new Shapes(), new Mistakes()).parameters())
                .extracting(Parameter::name)
                .startsWith("cursor", "pageSize")
                .doesNotContain("currentPage");
        assertThat(refusal(cursor, "currentPage=1").attribute()).contains("currentPage");
    }

    @Test
    void parametersAreDescribed() {
        List<Parameter> parameters = Listing.of(everything().page(20, 50).list(), new Shapes(), new Mistakes())
                .parameters();

        assertThat(parameters)
                .extracting(Parameter::name)
                .startsWith(
                        "currentPage", "pageSize", "orderBy", "sortOrder", "searchString", "searchIgnoreCase", "ids")
                .contains(
                        "createdBefore",
                        "createdAfter",
                        "updatedBefore",
                        "updatedAfter",
                        "genre",
                        "actsIn",
                        "titleNotIn")
                .doesNotContain("format")
                .doesNotHaveDuplicates();
        assertThat(parameters)
                .filteredOn(parameter -> parameter.name().equals("pageSize"))
                .extracting(Parameter::least, Parameter::most, parameter -> parameter
                        .otherwise()
                        .orElseThrow())
                .containsExactly(tuple(1, 50, 20));
        assertThat(parameters)
                .filteredOn(Parameter::isSeveral)
                .extracting(Parameter::name)
                .containsExactly(
                        "ids", "genre", "titleIn", "actsIn", "genreIn", "theatre.idIn", "titleNotIn", "premiereNotIn");
        assertThat(parameters)
                .filteredOn(parameter -> parameter.name().equals("acts"))
                .extracting(Parameter::type)
                .containsExactly(Integer.class);
        assertThat(parameters)
                .allSatisfy(parameter -> assertThat(parameter.description()).endsWith("."));
    }
}
