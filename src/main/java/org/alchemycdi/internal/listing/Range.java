package org.alchemycdi.internal.listing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alchemycdi.filter.BeforeAfter;
import org.alchemycdi.filter.Filter;

/** Two parameters for the ends of a range, both excluded: {@code createdBefore} and {@code createdAfter}. */
record Range(String prefix, String field, Class<?> type) implements Binding {

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.of(before(), type, "Before this, which is excluded."),
                Parameter.of(after(), type, "After this, which is excluded."));
    }

    private String before() {
        return prefix + "Before";
    }

    private String after() {
        return prefix + "After";
    }

    @Override
    public Stream<Filter> filters(Asked asked) {
        Optional<Object> before = asked.value(before(), type);
        Optional<Object> after = asked.value(after(), type);
        return before.isEmpty() && after.isEmpty()
                ? Stream.empty()
                : Stream.of(new BeforeAfter(field, before.orElse(null), after.orElse(null)));
    }
}
