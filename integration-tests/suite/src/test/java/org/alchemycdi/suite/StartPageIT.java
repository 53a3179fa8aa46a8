package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NothingStaysOpen.class)
class StartPageIT {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

    private final Http application = Http.application();

    @Test
    void everyLinkAnswers() {
        Http.Answer page = application.get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(links(page))
                .contains("/users", "/authors", "/books", "/accounts", "/products", "/search?name=agatha", "/summary")
                .anyMatch(link -> link.startsWith("/listings/authors?"))
                .anyMatch(link -> link.startsWith("/listings/books?"))
                .anyMatch(link -> link.startsWith("/listings/products?"))
                .allSatisfy(link -> assertThat(application.get(link).status()).isEqualTo(200));
    }

    @Test
    void pageNeedsNoFiles() {
        assertThat(application.get("/").body()).doesNotContain("src=", "http:", "https:", "@import");
    }

    private static List<String> links(Http.Answer page) {
        return LINK.matcher(page.body())
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .toList();
    }
}
