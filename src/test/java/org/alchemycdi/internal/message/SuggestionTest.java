package org.alchemycdi.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final List<String> KNOWN = List.of("default", "users", "products");

    @Test
    void namesTheNearestKnownName() {
        assertThat(Suggestion.didYouMean("usres", KNOWN)).isEqualTo(" Did you mean \"users\"?");
        assertThat(Suggestion.didYouMean("Product", KNOWN)).isEqualTo(" Did you mean \"products\"?");
    }

    @Test
    void saysNothingWhereNoNameIsNear() {
        assertThat(Suggestion.didYouMean("invoices", KNOWN)).isEmpty();
        assertThat(Suggestion.didYouMean("", KNOWN)).isEmpty();
    }

    @Test
    void listsTenNamesAtMost() {
        List<String> many = IntStream.rangeClosed(1, 12).mapToObj(i -> "n" + i).toList();

        assertThat(Suggestion.list(many)).isEqualTo("n1, n2, n3, n4, n5, n6, n7, n8, n9, n10 and 2 more");
        assertThat(Suggestion.list(KNOWN)).isEqualTo("default, users, products");
        assertThat(Suggestion.list(List.of())).isEqualTo("none");
    }
}
