package org.alchemycdi.cli.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alchemycdi.AlchemyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionNameTest {

    @ParameterizedTest
    @CsvSource({
        "add users table, V2__add_users_table.sql",
        "'  Add   Users! ', V2__add_users.sql",
        "Überweisung prüfen, V2__uberweisung_prufen.sql",
        "a/b\\c..d, V2__a_b_c_d.sql",
        "'---', V2__revision.sql",
        "数据, V2__数据.sql"
    })
    void comesFromTheMessage(String message, String script) {
        assertThat(RevisionName.of("2", message).script()).isEqualTo(script);
    }

    @Test
    void undoesByTheSameName() {
        assertThat(RevisionName.of("2.1", "x").undoScript()).isEqualTo("U2.1__x.sql");
    }

    @Test
    void isNotLongerThanFileSystemsLike() {
        assertThat(RevisionName.of("1", "long ".repeat(100)).description())
                .hasSizeLessThanOrEqualTo(100)
                .doesNotEndWith("_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1.", "../1", "1__2", "-1"})
    void hasAVersionOfNumbers(String version) {
        assertThatThrownBy(() -> RevisionName.of(version, "x"))
                .isInstanceOf(AlchemyException.class)
                .hasMessageContaining("ALCH0717");
    }

    @Test
    void nextVersionIsTheNextWholeNumber() {
        assertThat(NextVersion.after(List.of())).isEqualTo("1");
        assertThat(NextVersion.after(List.of("1", "2.7", ""))).isEqualTo("3");
        assertThat(NextVersion.after(List.of("20261124120000", "3"))).isEqualTo("20261124120001");
    }
}
