package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a listing does not allow is refused by the name of the query parameter. */
@ExtendWith(NothingStaysOpen.class)
class RefusedListingIT {

    private final Http application = Http.application();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            authors  | currentPage=0                              | currentPage
            authors  | currentPage=-1                             | currentPage
            authors  | currentPage=                               | currentPage
            authors  | currentPage=one                            | currentPage
            authors  | currentPage=1.5                            | currentPage
            authors  | currentPage=99999999999                    | currentPage
            authors  | currentPage=2147483647&pageSize=10         | currentPage
            authors  | currentPage=1&currentPage=2                | currentPage
            authors  | pageSize=0                                 | pageSize
            authors  | pageSize=-5                                | pageSize
            authors  | pageSize=10001                             | pageSize
            authors  | pageSize=99999999999                       | pageSize
            authors  | pageSize=ten                               | pageSize
            books    | pageSize=51                                | pageSize
            authors  | orderBy=id                                 | orderBy
            authors  | orderBy=Name                               | orderBy
            authors  | orderBy=name,dob                           | orderBy
            authors  | orderBy=name;drop+table+author             | orderBy
            authors  | orderBy=name&sortOrder=up                  | sortOrder
            authors  | sortOrder=asc                              | sortOrder
            authors  | ids=1                                      | ids
            authors  | ids=                                       | ids
            authors  | ids=8c6a5d0e-0000-4000-8000-000000000000,x | ids
            authors  | dob=yesterday                              | dob
            authors  | dob=2024-02-30                             | dob
            authors  | dob=2024-02-01&dob=2024-02-02              | dob
            authors  | dobNotIn=2024-02-01,today                  | dobNotIn
            authors  | searchIgnoreCase=yes                       | searchIgnoreCase
            authors  | searchString=a&searchString=b              | searchString
            authors  | dobIn=2024-02-01                           | dobIn
            authors  | name=Ann                                   | name
            authors  | createdAfter=2024-12-31T23:59:59Z          | createdAfter
            authors  | cursor=abc                                 | cursor
            authors  | password=x                                 | password
            books    | lent=1                                     | lent
            books    | lent=                                      | lent
            books    | genre=crime                                | genre
            books    | genre=CRIME,HORROR                         | genre
            books    | pagesIn=1,2147483648                       | pagesIn
            books    | pagesIn=1.5                                | pagesIn
            books    | author.idIn=7                              | author.idIn
            books    | author.dob=2024-02-01                      | author.dob
            products | createdAfter=2024-12-31                    | createdAfter
            products | createdBefore=now                          | createdBefore
            products | updatedAfter=2024-12-31T23:59:59+01:00     | updatedAfter
            products | price=cheap                                | price
            products | ids=1,2,99999999999999999999               | ids
            """)
    void whatIsNotAllowedIsRefusedByItsName(String listing, String query, String parameter) {
        Http.Answer refused = application.get("/listings/" + listing + "?" + query);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.text("attribute")).isEqualTo(parameter);
        assertThat(refused.body()).contains(parameter);
    }

    @Test
    void refusalShowsTheValueAndWhatIsExpected() {
        assertThat(application.get("/listings/authors?pageSize=10001").body())
                .contains("\"detail\":\"the value \\\"10001\\\" of pageSize is not a whole number from 1 to 10000.\"")
                .contains("\"code\":\"ALCH0501\"");
        assertThat(application.get("/listings/authors?orderBy=nmae").body())
                .contains("the value \\\"nmae\\\" of orderBy is not one of name, dob.");
        assertThat(application.get("/listings/authors?currentPage=214748366").body())
                .contains("the currentPage 214748366 is too high: with a pageSize of 10")
                .contains("\"code\":\"ALCH0612\"");
        assertThat(application.get("/listings/authors?dob=" + "9".repeat(1000)).body())
                .contains("9".repeat(60) + "…")
                .doesNotContain("9".repeat(61));
    }

    @Test
    void unknownParameterComesWithTheNearestKnownOne() {
        Http.Answer refused = application.get("/listings/authors?pagesize=5");

        assertThat(refused.text("code")).isEqualTo("ALCH0610");
        assertThat(refused.body())
                .contains(
                        "the query parameter \\\"pagesize\\\" is not known here. Known: currentPage, pageSize, orderBy,")
                .contains("Did you mean \\\"pageSize\\\"?");
    }

    @Test
    void listingWithoutAnAllowListIsTheMistakeOfTheApplication() {
        Http.Answer failed = application.get("/probe/listings/forgotten");

        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.text("code")).isEqualTo("ALCH0626");
    }
}
