package org.alchemycdi.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.repository.NotFoundException;
import org.alchemycdi.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompositeKeyTest extends OrdersScenario {

    @BeforeEach
    void fill() {
        request(shop -> {
            shop.lines.createMany(List.of(
                    Map.of("invoice", "A", "position", 1, "article", "pen"),
                    Map.of("invoice", "A", "position", 2, "article", "ink")));
            return shop.seats.create(Map.of("id", Map.of("row", "K", "number", 7), "guest", "Ann"));
        });
    }

    private static String article(Object id) {
        return request(shop -> shop.lines.get(id).getArticle());
    }

    @Test
    void anIdClassIsGivenInEachForm() {
        assertThat(article(new LineId("A", 1))).isEqualTo("pen");
        assertThat(article(Map.of("position", "2", "invoice", "A"))).isEqualTo("ink");
        assertThat(article(List.of("A", 1))).isEqualTo("pen");
        assertThat(article(new Object[] {"A", 2})).isEqualTo("ink");
    }

    @Test
    void aPartThatIsNullOrOfAnotherTypeIsRefused() {
        Map<String, Object> withNull = new HashMap<>(Map.of("invoice", "A"));
        withNull.put("position", null);

        for (Object wrong : List.of(Arrays.asList("A", null), withNull, List.of("A", "x"))) {
            assertThatThrownBy(() -> article(wrong)).isInstanceOf(InvalidRequestException.class);
        }
    }

    @Test
    void whatAMapHasBesidesTheKeyIsIgnored() {
        assertThat(article(Map.of("invoice", "A", "position", 1, "colour", "red")))
                .isEqualTo("pen");
    }

    @Test
    void anEmbeddedIdIsGivenInEachForm() {
        for (Object id : List.of(new SeatId("K", 7), Map.of("row", "K", "number", 7), List.of("K", "7"))) {
            String guest = request(shop -> shop.seats.get(id).getGuest());
            assertThat(guest).isEqualTo("Ann");
        }
    }

    @Test
    void whatCannotBeAKeyIsRefused() {
        for (Object wrong : List.of("A", List.of("A"), List.of("A", 1, 2), Map.of("invoice", "A"))) {
            assertThatThrownBy(() -> article(wrong))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageStartingWith("ALCH0440: ")
                    .hasMessageEndingWith(
                            "cannot be the key of Line, which is the values of invoice, position, as an object"
                                    + " or as a list in this order.");
        }
        assertThatThrownBy(() -> request(shop -> shop.customers.get(List.of("A"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("ALCH0440: [A] cannot be the key of Customer, which is one value.");
    }

    @Test
    void aKeyWithoutARowIsNotFound() {
        assertThatThrownBy(() -> article(List.of("B", 1))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void rowsAreChangedAndUpsertedByTheirKey() {
        request(shop -> shop.lines.update(Map.of("article", "nib"), List.of("A", 1)));
        request(shop -> shop.lines.upsert(Map.of("invoice", "A", "position", 2, "article", "dye")));
        request(shop -> shop.lines.upsert(Map.of("article", "cap"), new LineId("A", 3)));
        request(shop -> shop.seats.upsert(Map.of("guest", "Bob"), List.of("K", 7)));
        request(shop -> shop.seats.upsert(Map.of("guest", "Eve"), List.of("K", 8)));

        assertThat(List.of(article(List.of("A", 1)), article(List.of("A", 2)), article(List.of("A", 3))))
                .containsExactly("nib", "dye", "cap");
        List<String> guests = request(shop ->
                shop.seats.getMany().stream().map(Seat::getGuest).sorted().toList());
        assertThat(guests).containsExactly("Bob", "Eve");
    }

    @Test
    void manyRowsAreWrittenAndDeletedByTheirKeys() {
        request(shop -> shop.lines.updateMany(List.of(
                Map.of("invoice", "A", "position", 1, "article", "x"),
                Map.of("invoice", "A", "position", 2, "article", "y"))));
        request(shop -> shop.lines.upsertMany(List.of(
                Map.of("invoice", "A", "position", 2, "article", "z"),
                Map.of("invoice", "B", "position", 1, "article", "new"))));

        List<String> deleted =
                request(shop -> shop
                        .lines
                        .deleteMany(List.of(List.of("A", 1), shop.lines.get(new LineId("A", 2)), List.of("C", 1)))
                        .stream()
                        .map(Line::getArticle)
                        .toList());

        assertThat(deleted).containsExactly("x", "z");
        assertThat(count(shop -> shop.lines)).isEqualTo(1);
    }

    @Test
    void manyKeysTakeFewStatements() {
        List<List<Object>> keys = IntStream.range(1, 601)
                .<List<Object>>mapToObj(i -> List.of("B", i))
                .toList();
        List<Map<String, Object>> rows = keys.stream()
                .map(key -> Map.<String, Object>of("invoice", key.get(0), "position", key.get(1), "article", "pen"))
                .toList();
        request(shop -> shop.lines.createMany(rows));

        List<String> sent = request(shop -> {
            Statements statements = Statements.of(shop.entityManager);
            assertThat(shop.lines.repository().getManyById(keys))
                    .extracting(Line::getPosition)
                    .isEqualTo(keys.stream().map(key -> key.get(1)).toList());
            shop.lines.updateMany(rows);
            shop.lines.upsertMany(rows);
            assertThat(shop.lines.deleteMany(keys)).hasSize(600);
            return statements.sent();
        });

        assertThat(sent.stream().filter(sql -> sql.startsWith("SELECT"))).hasSize(12);
    }

    @Test
    void manyKeysThatAreOneObjectAreFound() {
        List<Seat> found = request(shop ->
                shop.seats.repository().getManyById(List.of(List.of("K", 8), List.of("K", 7), new SeatId("K", 7))));

        assertThat(found).extracting(Seat::getGuest).containsExactly("Ann");
    }
}
