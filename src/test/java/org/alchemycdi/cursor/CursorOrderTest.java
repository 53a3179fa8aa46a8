package org.alchemycdi.cursor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.alchemycdi.filter.ComparisonFilter;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.LimitCursor;
import org.alchemycdi.filter.NotNullFilter;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.service.CursorPagination;
import org.junit.jupiter.api.Test;

/** In which order pages come, and that they hold every row once. */
class CursorOrderTest extends CursorScenario {

    private static final List<String> FIELDS = List.of(
            "title",
            "motto",
            "awards",
            "share",
            "score",
            "income",
            "active",
            "token",
            "born",
            "woke",
            "seen",
            "signed",
            "changed",
            "mood",
            "rank",
            "spot.row",
            "topic.name",
            "topic.id",
            "id");

    private static final List<Long> ALL = List.of(89L, 90L, 91L, 92L, 93L, 94L, 95L, 96L, 97L, 98L, 99L, 100L);

    private static String last(
            CursorPagination<?> first, java.util.function.Function<String, CursorPagination<?>> page) {
        CursorPagination<?> current = first;
        while (current.next() != null) {
            current = page.apply(current.next());
        }
        return current.previous();
    }

    private void walk(int limit, Filter... order) {
        List<Long> forward = forward(limit, order);
        String last = last(page(limit, null, order), cursor -> page(limit, cursor, order));
        List<Long> lastPage = forward.subList((forward.size() - 1) / limit * limit, forward.size());
        List<Long> back = new ArrayList<>(backward(limit, last, order));
        back.addAll(lastPage);

        assertThat(forward).as("forward by %s", List.of(order)).containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(back).as("back by %s", List.of(order)).isEqualTo(forward);
    }

    @Test
    void everyRowIsOnOnePageByEachField() {
        for (String field : FIELDS) {
            walk(5, OrderBy.asc(field));
            walk(5, OrderBy.desc(field));
        }
    }

    @Test
    void everyRowIsOnOnePageBySeveralFields() {
        walk(1, OrderBy.desc("topic.name"), OrderBy.asc("motto"));
        walk(2, OrderBy.asc("active"), OrderBy.desc("seen"), OrderBy.asc("share"));
        walk(3, OrderBy.desc("mood"), OrderBy.asc("mood"), OrderBy.desc("id"));
        walk(4);
        walk(12, OrderBy.asc("title"));
    }

    @Test
    void theOrderIsThatOfTheDatabaseAndNullIsGreatest() {
        for (String field : FIELDS) {
            List<Long> given = request(
                    desk -> desk.notes.getMany(new NotNullFilter(field), OrderBy.asc(field), OrderBy.asc("id")).stream()
                            .map(note -> note.id)
                            .toList());
            List<Long> descending = request(desk ->
                    desk.notes.getMany(new NotNullFilter(field), OrderBy.desc(field), OrderBy.desc("id")).stream()
                            .map(note -> note.id)
                            .toList());

            assertThat(forward(5, OrderBy.asc(field))).as(field).startsWith(given.toArray(Long[]::new));
            assertThat(forward(5, OrderBy.desc(field))).as(field).endsWith(descending.toArray(Long[]::new));
        }
    }

    @Test
    void ordersOfTheOptionsComeFirst() {
        List<Long> ids = request(desk -> ids(desk.notes
                .with(o -> o.orderBy(OrderBy.desc("awards")))
                .getCursorPage(new NotNullFilter("awards"), new LimitCursor(2), OrderBy.desc("id"))));

        assertThat(ids).containsExactly(90L, 89L);
    }

    @Test
    void filtersHoldOnEveryPage() {
        List<Long> ids = forward(2, new NotNullFilter("topic.name"), OrderBy.asc("topic.name"));

        assertThat(ids).containsExactly(91L, 94L, 97L, 100L, 90L, 93L, 96L, 99L);
    }

    @Test
    void aKeyOfSeveralColumnsEndsTheOrder() {
        List<String> places = new ArrayList<>();
        String cursor = null;
        do {
            LimitCursor next = new LimitCursor(2, cursor);
            CursorPagination<Volume> page = request(desk -> desk.volumes.getCursorPage(OrderBy.desc("title"), next));
            page.items().forEach(volume -> places.add(volume.id.shelf + volume.id.number));
            cursor = page.next();
        } while (cursor != null);

        assertThat(places).containsExactly("s13", "s00", "s15", "s02", "s11", "s04");
    }

    @Test
    void aFloatEqualsItself() {
        long count = request(desk -> desk.notes.count(ComparisonFilter.eq("share", 0.1f)));

        assertThat(count).isEqualTo(4);
    }

    @Test
    void whatHasNoOrderIsRefused() {
        for (String field : List.of("picture", "topic", "spot", "legacy", "nonsense")) {
            assertThatThrownBy(() -> page(2, null, OrderBy.asc(field)))
                    .as(field)
                    .isInstanceOf(InvalidRequestException.class);
        }
    }
}
