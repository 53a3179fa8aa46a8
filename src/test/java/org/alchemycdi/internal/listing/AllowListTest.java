package org.alchemycdi.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.message.Mistakes;
import org.alchemycdi.internal.schema.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a developer may write wrongly in an allow-list. */
class AllowListTest {

    private static List<AlchemyException> mistakes(Allowed allowed) {
        Mistakes mistakes = new Mistakes();
        Listing.of(allowed.list(), new Shapes(), mistakes);
        return mistakes.all();
    }

    private static Allowed plays() {
        return Allowed.of(Stage.Play.class);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments(
                        plays().orderBy("titel"),
                        "ALCH0620: Plays.list allows \"titel\" in orderBy, but Play has no attribute \"titel\"."
                                + " Did you mean \"title\"?"),
                arguments(
                        plays().in("theatre.nmae"),
                        "ALCH0620: Plays.list allows \"theatre.nmae\" in in, but Theatre has no attribute \"nmae\"."),
                arguments(
                        plays().search("acts"),
                        "ALCH0621: Plays.list allows \"acts\" in search, which takes attributes that are text."),
                arguments(plays().search("tags"), "ALCH0621"),
                arguments(
                        plays().orderBy("theatre"), "\"theatre\" in orderBy, which takes attributes of single values."),
                arguments(
                        plays().fields("title.length"),
                        "\"title.length\" in fields, which takes paths over relations to one row, and over embeddables."),
                arguments(plays().in("theatre.plays.title"), "\"theatre.plays.title\" in in, which takes paths over"),
                arguments(
                        plays().notIn("notes"),
                        "\"notes\" in notIn, which takes attributes whose values a text can stand for."),
                arguments(plays().created("poster"), "\"poster\" in created, which takes attributes with an order."),
                arguments(plays().updated("changed"), "\"changed\" in updated, but Play has no attribute"),
                arguments(
                        plays().search("ending"),
                        "ALCH0621: Plays.list allows \"ending\" in search, which takes attributes whose columns can be"
                                + " compared: none that is encrypted, hashed or JSON."),
                arguments(plays().orderBy("ending"), "ALCH0621"),
                arguments(plays().orderBy("hidden.city"), "ALCH0621"),
                arguments(plays().in("ending"), "ALCH0621"),
                arguments(plays().defaultOrder("password"), "ALCH0621"),
                arguments(plays().fields("password"), "ALCH0621"),
                arguments(plays().defaultOrder("title up"), "ALCH0625: Plays.list has the defaultOrder \"title up\""),
                arguments(plays().defaultOrder("title asc, acts"), "ALCH0625"),
                arguments(plays().defaultOrder(""), "ALCH06"),
                arguments(plays().page(0, 0), "ALCH0624: Plays.list has the pageSize 0 and the maxPageSize 0."),
                arguments(plays().page(20, 10), "ALCH0624"),
                arguments(plays().page(10, -1), "ALCH0624"),
                arguments(
                        Allowed.of(Stage.Seat.class).ids(),
                        "ALCH0623: Plays.list allows ids, but the key of Seat is not a single attribute."),
                arguments(
                        plays().fields("title", "title"),
                        "ALCH0622: Plays.list gives the query parameter \"title\" two meanings."),
                arguments(
                        Allowed.of(Stage.Address.class),
                        "ALCH0103: " + Stage.Address.class.getName() + " (asked for at Plays.list)"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void mistakeIsNamedWithItsPlace(Allowed allowed, String message) {
        assertThat(mistakes(allowed))
                .singleElement()
                .isInstanceOf(ImproperConfigurationException.class)
                .extracting(Throwable::getMessage)
                .asString()
                .startsWith("ALCH")
                .contains(message);
    }

    @Test
    void allMistakesAreFoundAtOnce() {
        assertThat(mistakes(plays().orderBy("a", "b").in("c").page(0, 0))).hasSize(4);
    }

    @Test
    void partsOfACompositeKeyAreFieldsLikeOthers() {
        assertThat(mistakes(Allowed.of(Stage.Seat.class).in("id.row").orderBy("id.number")))
                .isEmpty();
    }
}
