package org.alchemycdi.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN = List.of("default", "users", "products");

    @Test
    void namesTheNearestKnownName() {
        assertThat(Nearest.question("usres", KNOWN)).isEqualTo(" Did you mean \"users\"?");
        assertThat(Nearest.question("Product", KNOWN)).isEqualTo(" Did you mean \"products\"?");
    }

    @Test
    void saysNothingWhereNoNameIsNear() {
        assertThat(Nearest.question("invoices", KNOWN)).isEmpty();
        assertThat(Nearest.question("", KNOWN)).isEmpty();
    }

    @Test
    void listsTenNamesAtMost() {
        List<String> many = IntStream.rangeClosed(1, 12).mapToObj(i -> "n" + i).toList();

        assertThat(Nearest.list(many)).isEqualTo("n1, n2, n3, n4, n5, n6, n7, n8, n9, n10 and 2 more");
        assertThat(Nearest.list(KNOWN)).isEqualTo("default, users, products");
        assertThat(Nearest.list(List.of())).isEqualTo("none");
    }
}
