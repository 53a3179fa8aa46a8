package org.alchemycdi.internal.listing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.SearchFilter;

/** A text that one of some attributes contains. */
record Search(List<String> fields, boolean ignoresCase) implements Binding {

    static final String SEARCH_STRING = "searchString";
    static final String SEARCH_IGNORE_CASE = "searchIgnoreCase";

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.of(SEARCH_STRING, String.class, "A text that is contained in " + or(fields) + "."),
                Parameter.of(SEARCH_IGNORE_CASE, Boolean.class, "Whether upper and lower case are the same to it.")
                        .otherwise(ignoresCase));
    }

    private static String or(List<String> names) {
        return String.join(" or ", names);
    }

    /** The empty text, as an empty box of a form sends it, searches nothing. */
    @Override
    public Stream<Filter> filters(Asked asked) {
        boolean ignoreCase = asked.value(SEARCH_IGNORE_CASE, Boolean.class)
                .map(Boolean.class::cast)
                .orElse(ignoresCase);
        return asked
                .text(SEARCH_STRING)
                .filter(text -> !text.isEmpty())
                .<Filter>map(text -> new SearchFilter(new LinkedHashSet<>(fields), text, ignoreCase))
                .stream();
    }
}
