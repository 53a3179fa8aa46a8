package org.alchemycdi.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugKeyTest {

    @ParameterizedTest
    @CsvSource({
        "'Hello, World!', hello-world",
        "'  Crème   Brûlée -- 2nd ed. ', creme-brulee-2nd-ed",
        "'_draft_ of it-', draft_-of-it",
        "'C++ & C#', c-c",
        "Ærø ﬁnds İt, r-finds-it",
        "Große Straße, grosse-strasse",
        "'tabs\tand\nlines', tabs-and-lines",
        "already-a-slug, already-a-slug",
        "１２３, 123",
    })
    void keepsLettersAndDigitsInSmallAscii(String text, String slug) {
        assertThat(SlugKey.slugify(text)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "'Привет, мир!', привет-мир",
        "東京 タワー, 東京-タワー",
        "हिन्दी, हिन्दी",
        "Ελλάς, ελλάς",
    })
    void keepsLettersOfAllScriptsWhereNothingElseWouldBeLeft(String text, String slug) {
        assertThat(SlugKey.slugify(text)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({"''", "'?!'", "' - _ - '", "🎉"})
    void isEmptyWithoutALetterOrDigit(String text) {
        assertThat(SlugKey.slugify(text)).isEmpty();
    }

    @Test
    void isNoLongerThanTheColumn() {
        assertThat(SlugKey.slugify("x".repeat(99) + " y")).isEqualTo("x".repeat(99));
        assertThat(SlugKey.slugify("word ".repeat(40)))
                .hasSizeLessThanOrEqualTo(SlugKey.LENGTH)
                .endsWith("-word");
    }

    @Test
    void isCutBetweenCharacters() {
        String gothic = "\uD800\uDF30";

        assertThat(SlugKey.slugify("я" + gothic.repeat(60))).isEqualTo("я" + gothic.repeat(49));
    }

    @ParameterizedTest
    @CsvSource({"Große Straße", "'Привет, мир!'", "a -_- b"})
    void changesNoSlug(String text) {
        String slug = SlugKey.slugify(text);

        assertThat(SlugKey.slugify(slug)).isEqualTo(slug);
    }
}
