package org.alchemycdi.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.alchemycdi.model.SlugKey;
import org.junit.jupiter.api.Test;

class FreeSlugTest {

    private static final long SEED = 1;

    private final Set<String> taken = new HashSet<>();

    private String of(String slug) {
        return new FreeSlug(wanted -> !taken.contains(wanted), new Random(SEED)).of(slug);
    }

    @Test
    void isTheSlugItself() {
        assertThat(of("title")).isEqualTo("title");
    }

    @Test
    void hasFourRandomCharactersMoreWhereThatIsTaken() {
        taken.add("title");

        assertThat(of("title")).matches("title-[a-z0-9]{4}");
    }

    @Test
    void isLookedForAgainWhereThatIsTakenToo() {
        taken.add("title");
        String second = of("title");
        taken.add(second);

        assertThat(of("title")).matches("title-[a-z0-9]{4}").isNotEqualTo(second);
    }

    @Test
    void isRandomWhereThereIsNothingElse() {
        assertThat(of("")).matches("[a-z0-9]{4}");
    }

    @Test
    void isNoLongerThanTheColumn() {
        String longest = "x".repeat(94) + "-" + "y".repeat(5);
        taken.add(longest);

        assertThat(of(longest)).matches("x{94}-[a-z0-9]{4}").hasSizeLessThanOrEqualTo(SlugKey.LENGTH);
    }
}
