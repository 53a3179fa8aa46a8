package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.FilterGroup;
import org.alchemycdi.filter.LogicalOperator;
import org.alchemycdi.filter.MultiFilter;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Nearest;
import org.alchemycdi.internal.schema.Path;
import org.alchemycdi.internal.schema.Refusal;
import org.alchemycdi.repository.InvalidRequestException;

/** Reads the tree of a {@link MultiFilter} strictly. */
final class FilterTree {

    private static final String AND = "and_";
    private static final String OR = "or_";
    private static final String TYPE = "type";
    private static final Set<String> NO_CONDITIONS = Set.of("limit_offset", "order_by");

    private final Set<String> allowedFields;
    private final Budget budget;

    FilterTree(Set<String> allowedFields, Budget budget) {
        this.allowedFields = allowedFields;
        this.budget = budget;
    }

    FilterGroup read(Map<?, ?> tree) {
        return group(tree, Path.ROOT);
    }

    /** Of two lists that of OR is a member of the other one. */
    private FilterGroup group(Map<?, ?> node, Path place) {
        requireKnown(node, List.of(AND, OR), place);
        List<Filter> any = node.containsKey(OR) ? filters(node.get(OR), place.property(OR)) : List.of();
        if (!node.containsKey(AND)) {
            return new FilterGroup(LogicalOperator.OR, any);
        }
        List<Filter> all = new ArrayList<>(filters(node.get(AND), place.property(AND)));
        all.add(new FilterGroup(LogicalOperator.OR, any));
        return new FilterGroup(LogicalOperator.AND, all);
    }

    static void requireKnown(Map<?, ?> node, Collection<String> known, Path place) {
        for (Object key : node.keySet()) {
            if (!known.contains(key)) {
                throw unknown("key", String.valueOf(key), known, place);
            }
        }
    }

    private static InvalidRequestException unknown(String kind, String given, Collection<String> known, Path place) {
        String shown = Fields.shown(given);
        return refusal(
                place,
                "the %s \"%s\" is not known. Known: %s.%s"
                        .formatted(kind, shown, String.join(", ", known), Nearest.question(shown, known)));
    }

    /** @param value the list of them, if all is right */
    List<Filter> filters(@Nullable Object value, Path place) {
        if (!(value instanceof Collection<?> list)) {
            throw refusal(place, "a list is expected.");
        }
        return budget.nested(() -> {
            List<Filter> filters = new ArrayList<>();
            for (Object each : list) {
                filters.add(filter(each, place.element(filters.size())));
            }
            return filters;
        });
    }

    private Filter filter(@Nullable Object value, Path place) {
        if (!(value instanceof Map<?, ?> node)) {
            throw refusal(place, "an object is expected.");
        }
        return node.containsKey(TYPE) ? single(new Arguments(node, place, this)) : group(node, place);
    }

    private static Filter single(Arguments arguments) {
        String name = arguments.text(TYPE);
        if (NO_CONDITIONS.contains(name)) {
            throw refusal(arguments.place(TYPE), name + " is no condition; give it beside the filters.");
        }
        FilterType type = FilterType.find(name)
                .orElseThrow(() -> unknown("type", name, FilterType.names(), arguments.place(TYPE)));
        return type.read(arguments);
    }

    /** Refuses other fields alike, whether they exist or not. */
    void requireAllowed(String fieldName, Path place) {
        if (!allowedFields.contains(fieldName) && !allowedFields.contains(MultiFilter.ANY_FIELD)) {
            throw Refusal.of(place, null, Message.FIELD_NOT_ALLOWED, place, Fields.shown(fieldName));
        }
    }

    static InvalidRequestException refusal(Path place, String reason) {
        String shown = place.toString();
        return Refusal.of(place, null, Message.FILTERS_NOT_UNDERSTOOD, shown.isEmpty() ? "the top" : shown, reason);
    }
}
