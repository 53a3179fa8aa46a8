package org.alchemycdi.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikePatternTest {

    @Test
    void takesTheMeaningFromWildcards() {
        assertThat(LikePattern.startingWith("a%b_c!d\\").like()).isEqualTo("a!%b!_c!!d\\%");
        assertThat(LikePattern.endingWith("").like()).isEqualTo("%");
        assertThat(LikePattern.containing("x").like()).isEqualTo("%x%");
    }

    @Test
    void takesABackslashAsTheEscapeOfTheUser() {
        assertThat(LikePattern.of("a%b_").like()).isEqualTo("a%b_");
        assertThat(LikePattern.of("10\\%\\_\\\\").like()).isEqualTo("10!%!_\\");
        assertThat(LikePattern.of("!\\a").like()).isEqualTo("!!a");
        assertThat(LikePattern.of("end\\").like()).isEqualTo("end\\");
        assertThat(LikePattern.containing(LikePattern.of("end\\")).like()).isEqualTo("%end\\%");
    }

    @Test
    void saysTheSameToGlob() {
        assertThat(LikePattern.of("a%b_").glob()).isEqualTo("a*b?");
        assertThat(LikePattern.startingWith("%_!*?[x]").glob()).isEqualTo("%_![*][?][[]x]*");
    }
}
