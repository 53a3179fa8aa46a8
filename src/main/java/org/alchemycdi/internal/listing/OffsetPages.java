package org.alchemycdi.internal.listing;

import java.util.List;
import java.util.stream.Stream;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.InvalidRequestException;

/** Pages by their number, which begins with 1. */
record OffsetPages(PageSize size) implements Binding {

    static final String CURRENT_PAGE = "currentPage";

    @Override
    public List<Parameter> parameters() {
        Parameter currentPage = Parameter.of(CURRENT_PAGE, Integer.class, "The number of the page; the first is 1.")
                .between(1, 0)
                .otherwise(1);
        return List.of(currentPage, size.parameter());
    }

    @Override
    public Stream<Filter> filters(Asked asked) {
        int pageSize = size.of(asked);
        int currentPage = asked.number(CURRENT_PAGE, 1, Integer.MAX_VALUE).orElse(1);
        long offset = (long) pageSize * (currentPage - 1);
        if (offset > Integer.MAX_VALUE) {
            throw Message.PAGE_TOO_FAR.as(
                    (code, reason) -> new InvalidRequestException(code, reason, CURRENT_PAGE),
                    CURRENT_PAGE,
                    currentPage,
                    pageSize,
                    Integer.MAX_VALUE);
        }
        return Stream.of(new LimitOffset(pageSize, (int) offset));
    }
}
