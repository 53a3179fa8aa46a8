package org.alchemycdi.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alchemycdi.model.SlugKey;
import org.junit.jupiter.api.Test;

class FreeSlugsTest {

    private static final long SEED = 1;

    private final Set<String> taken = new HashSet<>();
    private final Set<String> others = new HashSet<>();
    private int asked;

    private String of(String slug) {
        return of(List.of(slug)).get(0);
    }

    private List<String> of(List<String> slugs) {
        return new FreeSlugs(
                        wanted -> {
                            asked++;
                            return wanted.stream().filter(taken::contains).collect(Collectors.toSet());
                        },
                        new Random(SEED))
                .of(slugs, others);
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

    @Test
    void areDifferentFromEachOtherAndFromOthers() {
        taken.add("one");
        others.add("two");

        List<String> free = of(List.of("one", "two", "three", "three", "one"));

        assertThat(free).doesNotHaveDuplicates().doesNotContain("one", "two").contains("three");
        assertThat(free.get(1)).matches("two-[a-z0-9]{4}");
        assertThat(free.get(3)).matches("three-[a-z0-9]{4}");
    }

    @Test
    void areLookedForTogether() {
        taken.addAll(List.of("0", "3"));

        of(IntStream.range(0, 100).mapToObj(String::valueOf).toList());
        assertThat(asked).isEqualTo(2);

        of(List.of());
        assertThat(asked).isEqualTo(2);
    }
}
