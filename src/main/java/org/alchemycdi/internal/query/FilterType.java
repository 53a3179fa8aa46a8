package org.alchemycdi.internal.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.alchemycdi.filter.BeforeAfter;
import org.alchemycdi.filter.BooleanFilter;
import org.alchemycdi.filter.ChoicesFilter;
import org.alchemycdi.filter.CollectionFilter;
import org.alchemycdi.filter.ComparisonFilter;
import org.alchemycdi.filter.ExistsFilter;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.FilterGroup;
import org.alchemycdi.filter.LogicalOperator;
import org.alchemycdi.filter.NotExistsFilter;
import org.alchemycdi.filter.NotInCollectionFilter;
import org.alchemycdi.filter.NotInSearchFilter;
import org.alchemycdi.filter.NotNullFilter;
import org.alchemycdi.filter.NullFilter;
import org.alchemycdi.filter.OnBeforeAfter;
import org.alchemycdi.filter.SearchFilter;

/** The conditions that a tree may have, by the type that it writes. */
enum FilterType {
    BEFORE_AFTER(
            arguments -> new BeforeAfter(
                    arguments.field(), arguments.end("before", "after"), arguments.end("after", "before")),
            "field_name",
            "before",
            "after"),
    ON_BEFORE_AFTER(
            arguments -> new OnBeforeAfter(
                    arguments.field(),
                    arguments.end("on_or_before", "on_or_after"),
                    arguments.end("on_or_after", "on_or_before")),
            "field_name",
            "on_or_before",
            "on_or_after"),
    COLLECTION(
            arguments -> new CollectionFilter(arguments.field(), arguments.valuesOrNull("values")),
            "field_name",
            "values"),
    NOT_IN_COLLECTION(
            arguments -> new NotInCollectionFilter(arguments.field(), arguments.valuesOrNull("values")),
            "field_name",
            "values"),
    CHOICES(
            arguments -> new ChoicesFilter(arguments.field(), arguments.valuesOrNull("values")),
            "field_name",
            "values"),
    BOOLEAN(arguments -> new BooleanFilter(arguments.field(), arguments.flagOrNull("value")), "field_name", "value"),
    NULL(arguments -> new NullFilter(arguments.field()), "field_name"),
    NOT_NULL(arguments -> new NotNullFilter(arguments.field()), "field_name"),
    SEARCH(
            arguments -> new SearchFilter(
                    arguments.fields(),
                    arguments.textOrNull("value"),
                    arguments.flag("ignore_case", false),
                    arguments.flag("literal", true)),
            "field_name",
            "value",
            "ignore_case",
            "literal"),
    NOT_IN_SEARCH(
            arguments -> new NotInSearchFilter(
                    arguments.fields(),
                    arguments.textOrNull("value"),
                    arguments.flag("ignore_case", false),
                    arguments.flag("literal", true)),
            "field_name",
            "value",
            "ignore_case",
            "literal"),
    COMPARISON(
            arguments -> new ComparisonFilter(arguments.field(), arguments.text("operator"), arguments.value("value")),
            "field_name",
            "operator",
            "value"),
    EXISTS(
            arguments -> new ExistsFilter(
                    arguments.filters("values"), arguments.logicalOperator("operator", LogicalOperator.AND)),
            "values",
            "operator"),
    NOT_EXISTS(
            arguments -> new NotExistsFilter(
                    arguments.filters("values"), arguments.logicalOperator("operator", LogicalOperator.AND)),
            "values",
            "operator"),
    FILTER_GROUP(
            arguments -> new FilterGroup(arguments.logicalOperator("logical_operator"), arguments.filters("filters")),
            "logical_operator",
            "filters");

    private final Function<Arguments, Filter> reading;
    private final List<String> names;

    FilterType(Function<Arguments, Filter> reading, String... names) {
        this.reading = reading;
        this.names = List.of(names);
    }

    static Optional<FilterType> find(String text) {
        return Arrays.stream(values()).filter(type -> type.text().equals(text)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(FilterType::text).toList();
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    Filter read(Arguments arguments) {
        arguments.requireKnown(names);
        return reading.apply(arguments);
    }
}
