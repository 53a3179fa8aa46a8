package org.alchemycdi.cursor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.filter.ComparisonFilter;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.LimitCursor;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.service.CursorPagination;
import org.alchemycdi.testing.Scenario;
import org.junit.jupiter.api.Test;

/** What one page holds, and what a cursor is good for. */
class CursorPageTest extends CursorScenario {

    private static final String KEY = "alchemy.cursor.key";

    record NoteSchema(Long id, String title, TopicSchema topic, Set<String> tags) {}

    record TopicSchema(String name) {}

    @Test
    void thePagesAtTheEndsLeadOnlyInwards() {
        CursorPagination<Note> first = page(5, null);
        CursorPagination<Note> second = page(5, first.next());
        CursorPagination<Note> third = page(5, second.next());

        assertThat(ids(first)).containsExactly(89L, 90L, 91L, 92L, 93L);
        assertThat(first.limit()).isEqualTo(5);
        assertThat(first.previous()).isNull();
        assertThat(ids(third)).containsExactly(99L, 100L);
        assertThat(third.next()).isNull();
        assertThat(ids(page(5, third.previous()))).isEqualTo(ids(second));
        CursorPagination<Note> firstAgain = page(5, second.previous());
        assertThat(ids(firstAgain)).isEqualTo(ids(first));
        assertThat(firstAgain.previous()).isNull();
        assertThat(ids(page(5, firstAgain.next()))).isEqualTo(ids(second));
    }

    @Test
    void everythingOnOnePageHasNoCursors() {
        CursorPagination<Note> page = page(Notes.COUNT, null);

        assertThat(page.items()).hasSize(Notes.COUNT);
        assertThat(page.next()).isNull();
        assertThat(page.previous()).isNull();
    }

    @Test
    void noRowIsRepeatedOrSkippedWhenOthersComeAndGo() {
        changesRows();
        CursorPagination<Note> first = page(4, null, OrderBy.asc("title"), OrderBy.desc("id"));
        List<Long> expected =
                forward(4, OrderBy.asc("title"), OrderBy.desc("id")).subList(4, Notes.COUNT);

        request(desk -> desk.notes.createMany(
                List.of(Map.of("id", 1, "title", "A"), Map.of("id", 2, "title", "A"), Map.of("id", 3, "title", "zz"))));
        request(desk -> desk.notes.delete(ids(first).get(3)));
        CursorPagination<Note> second = page(100, first.next(), OrderBy.asc("title"), OrderBy.desc("id"));

        assertThat(ids(second)).contains(3L).doesNotHaveDuplicates();
        assertThat(ids(second).stream().filter(id -> id > 3).toList()).isEqualTo(expected);
    }

    @Test
    void anEmptyPageLeadsBackToTheRowThatItCameFrom() {
        changesRows();
        CursorPagination<Note> first = page(4, null);
        CursorPagination<Note> second = page(4, first.next());
        request(desk -> desk.notes.deleteMany(List.of(93, 94, 95, 96, 97, 98, 99, 100)));
        CursorPagination<Note> beyond = page(4, first.next());

        assertThat(beyond.items()).isEmpty();
        assertThat(beyond.next()).isNull();
        assertThat(ids(page(4, beyond.previous()))).isEqualTo(ids(first));

        request(desk -> desk.notes.deleteMany(List.of(89, 90, 91, 92)));
        request(desk -> desk.notes.create(Map.of("id", 93, "title", "again")));
        CursorPagination<Note> before = page(4, second.previous());

        assertThat(before.items()).isEmpty();
        assertThat(before.previous()).isNull();
        assertThat(ids(page(4, before.next()))).containsExactly(93L);
    }

    @Test
    void anEmptyTableIsOneEmptyPage() {
        changesRows();
        request(desk -> desk.volumes.deleteWhere(ComparisonFilter.ge("id.number", 0)));

        CursorPagination<Volume> page = request(desk -> desk.volumes.getCursorPage(new LimitCursor(2)));

        assertThat(page).isEqualTo(new CursorPagination<>(List.of(), 2, null, null, null));
    }

    @Test
    void rowsAreCountedOnlyIfSomebodyAsks() {
        assertThat(page(5, null).total()).isNull();
        CursorPagination<Note> counted = request(desk ->
                desk.notes.with(o -> o.countTotal()).getCursorPage(ComparisonFilter.gt("id", 90), new LimitCursor(3)));
        assertThat(counted.total()).isEqualTo(10);
        assertThat(counted.items()).hasSize(3);
    }

    @Test
    void schemasComeOnTheSamePages() {
        CursorPagination<NoteSchema> first = request(desk -> desk.notes.getCursorPage(
                NoteSchema.class, OrderBy.desc("topic.name"), OrderBy.asc("motto"), new LimitCursor(5)));
        CursorPagination<Note> entities = page(5, first.next(), OrderBy.desc("topic.name"), OrderBy.asc("motto"));
        CursorPagination<NoteSchema> second = request(desk -> desk.notes.getCursorPage(
                NoteSchema.class, OrderBy.desc("topic.name"), OrderBy.asc("motto"), new LimitCursor(5, first.next())));

        assertThat(second.items())
                .isEqualTo(request(desk ->
                        desk.notes.toSchema(desk.notes.repository().getManyById(ids(entities)), NoteSchema.class)));
        assertThat(second.items()).anyMatch(note -> note.tags().contains("y"));
        assertThat(second.next()).isNotNull();
    }

    @Test
    void relationsAreLoadedWithThePage() {
        List<Note> detached = request(desk -> desk.notes
                .with(o -> o.load("topic", "tags").detach())
                .getCursorPage(OrderBy.desc("awards"), new LimitCursor(9))
                .items());

        assertThat(detached).hasSize(9);
        assertThat(detached)
                .filteredOn(note -> note.topic != null)
                .extracting(note -> note.topic.name)
                .contains("art", "sea");
        assertThat(detached.get(8).tags).contains("y");
    }

    @Test
    void rowsCanBeLocked() {
        List<Long> ids = request(desk -> ids(desk.notes
                .with(o -> o.lock(LockModeType.PESSIMISTIC_WRITE))
                .getCursorPage(OrderBy.asc("id"), new LimitCursor(2))));

        assertThat(ids).containsExactly(89L, 90L);
    }

    @Test
    void countsAndSingleRowsDoNotMindTheLimit() {
        Filter limit = new LimitCursor(1, "nonsense");

        long count = request(desk -> desk.notes.count(limit));
        boolean exists = request(desk -> desk.notes.exists(limit));
        assertThat(count).isEqualTo(Notes.COUNT);
        assertThat(exists).isTrue();
        assertThat(request(desk -> desk.notes.getOne(limit, ComparisonFilter.eq("id", 90))).id)
                .isEqualTo(90L);
    }

    @Test
    void aCursorOfAnotherListingIsRefused() {
        String next = page(5, null, OrderBy.asc("title")).next();

        assertRefused(next, OrderBy.desc("title"));
        assertRefused(next, OrderBy.asc("motto"));
        assertRefused(next);
        assertRefused((next.startsWith("x") ? "y" : "x") + next.substring(1), OrderBy.asc("title"));
        assertRefused(next.substring(1), OrderBy.asc("title"));
        assertRefused(next + "A", OrderBy.asc("title"));
        assertRefused("", OrderBy.asc("title"));
        assertRefused("%00'; drop table x --", OrderBy.asc("title"));
        String ofNotes = page(5, null).next();
        assertThatThrownBy(() -> request(desk -> desk.topics.getCursorPage(new LimitCursor(2, ofNotes))))
                .isInstanceOf(InvalidRequestException.class);
    }

    private void assertRefused(String cursor, Filter... order) {
        assertThatThrownBy(() -> page(5, cursor, order)).isInstanceOfSatisfying(InvalidRequestException.class, e -> {
            assertThat(e).hasMessageStartingWith("ALCH0450: ");
            assertThat(e.attribute()).contains("cursor");
        });
    }

    @Test
    void aCursorTellsNothing() {
        String next = page(4, null, OrderBy.asc("title")).next();

        assertThat(next)
                .matches("[A-Za-z0-9_-]+")
                .isNotEqualTo(page(4, null, OrderBy.asc("title")).next());
    }

    @Test
    void aCursorOutlivesTheApplicationIfItHasAKey() {
        String key = "0123456789abcdef0123456789abcdef";
        String next;
        try (Scenario.Running first = scenario().config(KEY, key).start()) {
            next = request(
                    first, desk -> desk.notes.getCursorPage(new LimitCursor(4)).next());
        }

        try (Scenario.Running second = scenario().config(KEY, key).start()) {
            List<Long> ids = request(second, desk -> ids(desk.notes.getCursorPage(new LimitCursor(2, next))));
            assertThat(ids).containsExactly(93L, 94L);
        }
        assertRefused(next);
    }

    @Test
    void aPageOfNoRowsOrTooManyIsRefused() {
        for (int limit : List.of(0, -1, Integer.MIN_VALUE)) {
            assertThatThrownBy(() -> page(limit, null))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessage("ALCH0452: the limit of a cursor page must be 1 or more.");
        }
        assertThatThrownBy(() -> page(1001, null)).hasMessageStartingWith("ALCH0436: ");
        assertThat(page(1000, null).items()).hasSize(Notes.COUNT);
    }

    @Test
    void pagesOfBothKindsAreNotMixed() {
        Filter cursor = new LimitCursor(2);
        Filter offset = new LimitOffset(2, 0);

        for (Filter[] wrong : List.of(with(offset), with(cursor, cursor), with(cursor, offset), new Filter[0])) {
            assertMixed(() -> request(desk -> desk.notes.getCursorPage(wrong)));
        }
        assertMixed(() -> request(desk -> desk.notes.getMany(cursor)));
        assertMixed(() -> request(desk -> desk.notes.getManyAndCount(cursor)));
        assertMixed(() -> request(desk -> desk.notes.getMany(NoteSchema.class, cursor)));
    }

    private static void assertMixed(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOf(AlchemyException.class)
                .isNotInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith("ALCH0451: ");
    }
}
