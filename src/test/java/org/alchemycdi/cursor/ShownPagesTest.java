package org.alchemycdi.cursor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Nullable;
import org.alchemycdi.filter.ComparisonFilter;
import org.alchemycdi.filter.LimitCursor;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.service.CursorPagination;
import org.alchemycdi.service.OffsetPagination;
import org.alchemycdi.service.RepositoryService;
import org.junit.jupiter.api.Test;

/** The code of docs/howto/pages.md. */
class ShownPagesTest extends CursorScenario {

    record NoteSchema(Long id, String title) {}

    private static OffsetPagination<NoteSchema> third(RepositoryService<Note> notes) {
        // tag::offset[]
        return notes.getManyAndCount(NoteSchema.class, OrderBy.asc("title"), new LimitOffset(5, 10));
        // end::offset[]
    }

    private static CursorPagination<NoteSchema> beyond(RepositoryService<Note> notes, @Nullable String cursor) {
        // tag::cursor[]
        return notes.getCursorPage(
                NoteSchema.class,
                ComparisonFilter.eq("active", true),
                OrderBy.desc("seen"),
                new LimitCursor(2, cursor)); // null for the first page
        // end::cursor[]
    }

    private static CursorPagination<Note> counted(RepositoryService<Note> notes) {
        // tag::counted[]
        return notes.with(o -> o.countTotal()).getCursorPage(new LimitCursor(20));
        // end::counted[]
    }

    @Test
    void aPageByItsNumber() {
        OffsetPagination<NoteSchema> page = request(desk -> third(desk.notes));

        assertThat(page.items()).hasSize(2);
        assertThat(page.total()).isEqualTo(Notes.COUNT);
    }

    @Test
    void aPageByACursor() {
        CursorPagination<NoteSchema> first = request(desk -> beyond(desk.notes, null));
        CursorPagination<NoteSchema> second = request(desk -> beyond(desk.notes, first.next()));

        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
    }

    @Test
    void aCountedPage() {
        assertThat(request(desk -> counted(desk.notes)).total()).isEqualTo(Notes.COUNT);
    }
}
