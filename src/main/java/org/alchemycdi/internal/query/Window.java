package org.alchemycdi.internal.query;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.LimitCursor;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.internal.config.Limits;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.InvalidRequestException;

/** The part of the rows that is asked for. */
record Window(int limit, int offset) {

    private static final Window ALL = new Window(Integer.MAX_VALUE, 0);

    /** Of several limits the last one counts. */
    static Window of(Limits limits, Filter... filters) {
        if (Stream.of(filters).anyMatch(LimitCursor.class::isInstance)) {
            throw Message.CURSOR_PAGE_EXPECTED.as(AlchemyException::new);
        }
        return Stream.of(filters)
                .filter(LimitOffset.class::isInstance)
                .map(LimitOffset.class::cast)
                .reduce((first, second) -> second)
                .map(asked -> of(limits, asked))
                .orElse(ALL);
    }

    private static Window of(Limits limits, LimitOffset asked) {
        if (asked.limit() < 0 || asked.offset() < 0) {
            String wrong = asked.limit() < 0 ? "limit" : "offset";
            throw Message.NEGATIVE_WINDOW.as((code, reason) -> new InvalidRequestException(code, reason, wrong), wrong);
        }
        requireSmall(asked.limit(), limits);
        return new Window(asked.limit(), asked.offset());
    }

    static void requireSmall(int limit, Limits limits) {
        if (limit > limits.pageSize()) {
            throw Message.PAGE_TOO_LARGE.as(
                    (code, reason) -> new InvalidRequestException(code, reason, "limit"), limits.pageSize());
        }
    }

    <R> List<R> rows(TypedQuery<R> query) {
        if (limit == 0) {
            // EclipseLink takes a maximum of 0 for none.
            return List.of();
        }
        if (offset > 0) {
            query.setFirstResult(offset);
        }
        if (limit < Integer.MAX_VALUE) {
            query.setMaxResults(limit);
        }
        return query.getResultList();
    }

    /** The total, where the number of rows found proves it: the last page was reached, and is not empty. */
    OptionalLong provenTotal(int found) {
        boolean isLastPage = found < limit && (found > 0 || offset == 0);
        return isLastPage ? OptionalLong.of((long) offset + found) : OptionalLong.empty();
    }
}
