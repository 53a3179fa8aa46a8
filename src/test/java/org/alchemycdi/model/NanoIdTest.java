package org.alchemycdi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NanoIdTest {

    @Test
    void usesEveryCharacterOfItsAlphabetAndNoOther() {
        Stream<Integer> seen = Stream.generate(NanoId::random)
                .limit(1000)
                .flatMap(id -> id.chars().boxed())
                .distinct();

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(IntStream.concat(
                                IntStream.of('_', '-'),
                                IntStream.concat(
                                        IntStream.rangeClosed('0', '9'),
                                        IntStream.concat(
                                                IntStream.rangeClosed('A', 'Z'), IntStream.rangeClosed('a', 'z'))))
                        .boxed()
                        .toList());
    }
}
