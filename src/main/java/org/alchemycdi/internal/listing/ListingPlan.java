package org.alchemycdi.internal.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.alchemycdi.filter.BooleanFilter;
import org.alchemycdi.filter.ChoicesFilter;
import org.alchemycdi.filter.CollectionFilter;
import org.alchemycdi.filter.ComparisonFilter;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.NotInCollectionFilter;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.internal.listing.AllowList.PageRule;
import org.alchemycdi.internal.listing.Attributes.Use;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Mistakes;
import org.alchemycdi.internal.schema.EntityAttribute;

/** Finds the bindings of an allow-list, and its mistakes. */
final class ListingPlan {

    private final AllowList allowed;
    private final Attributes attributes;
    private final Mistakes mistakes;

    ListingPlan(AllowList allowed, Attributes attributes, Mistakes mistakes) {
        this.allowed = allowed;
        this.attributes = attributes;
        this.mistakes = mistakes;
    }

    List<Binding> bindings() {
        List<Binding> all = new ArrayList<>();
        attributes.requireEntity();
        all.add(pages());
        all.add(order());
        search().ifPresent(all::add);
        ids().ifPresent(all::add);
        range("created", allowed.created(), Use.CREATED).ifPresent(all::add);
        range("updated", allowed.updated(), Use.UPDATED).ifPresent(all::add);
        allowed.fields().forEach(field -> field(field).ifPresent(all::add));
        allowed.in().forEach(field -> values(field, "In", Use.IN).ifPresent(all::add));
        allowed.notIn().forEach(field -> values(field, "NotIn", Use.NOT_IN).ifPresent(all::add));
        return all;
    }

    private Binding pages() {
        PageRule page = allowed.page();
        boolean fits = page.size() > 0 && page.most() >= 0 && (page.most() == 0 || page.size() <= page.most());
        if (!fits) {
            mistakes.add(Message.WRONG_PAGE_SIZE, allowed.place(), page.size(), page.most());
        }
        PageSize size = new PageSize(page.size(), page.most());
        return page.isCursor() ? new CursorPages(size) : new OffsetPages(size);
    }

    private Binding order() {
        List<String> fields = usable(allowed.order().fields(), Use.ORDER_BY);
        List<OrderBy> otherwise = allowed.order().otherwise().stream()
                .map(this::orderBy)
                .flatMap(Optional::stream)
                .toList();
        return new Order(fields, otherwise, attributes.key());
    }

    private List<String> usable(List<String> fields, Use use) {
        return fields.stream()
                .filter(field -> attributes.type(field, use).isPresent())
                .toList();
    }

    private Optional<OrderBy> orderBy(String text) {
        String[] words = text.strip().split("\\s+");
        String direction = words.length == 1 ? "asc" : words[words.length - 1];
        if (words.length > 2 || !List.of("asc", "desc").contains(direction)) {
            mistakes.add(Message.WRONG_DEFAULT_ORDER, allowed.place(), text);
            return Optional.empty();
        }
        return attributes.type(words[0], Use.DEFAULT_ORDER).map(type -> new OrderBy(words[0], direction));
    }

    private Optional<Binding> search() {
        List<String> fields = usable(allowed.search(), Use.SEARCH);
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Search(fields, allowed.searchIgnoresCase()));
    }

    private Optional<Binding> ids() {
        if (!allowed.hasIds()) {
            return Optional.empty();
        }
        Optional<EntityAttribute> id = attributes.id();
        if (id.isEmpty()) {
            mistakes.add(
                    Message.NO_SINGLE_KEY, allowed.place(), allowed.entity().getSimpleName());
        }
        return id.map(key -> new Values(
                Parameter.of("ids", key.type().boxed(), "The rows of these ids."), key.name(), CollectionFilter::new));
    }

    private Optional<Binding> range(String prefix, String field, Use use) {
        return field.isEmpty()
                ? Optional.empty()
                : attributes.type(field, use).map(type -> new Range(prefix, field, type));
    }

    private Optional<Binding> field(String field) {
        return attributes.type(field, Use.FIELDS).map(type -> field(field, type));
    }

    private static Binding field(String field, Class<?> type) {
        if (type.isEnum()) {
            return new Values(
                    Parameter.of(field, type, "The rows in which " + field + " is one of these."),
                    field,
                    ChoicesFilter::new);
        }
        BiFunction<String, Object, Filter> filter = type == Boolean.class
                ? (name, value) -> new BooleanFilter(name, (Boolean) value)
                : ComparisonFilter::eq;
        return new Value(Parameter.of(field, type, "The rows in which " + field + " is this."), filter);
    }

    private Optional<Binding> values(String field, String ending, Use use) {
        boolean isIn = use == Use.IN;
        String description = "The rows in which %s is %s of these.".formatted(field, isIn ? "one" : "none");
        BiFunction<String, List<Object>, Filter> filter = isIn ? CollectionFilter::new : NotInCollectionFilter::new;
        return attributes
                .type(field, use)
                .map(type -> new Values(Parameter.of(field + ending, type, description), field, filter));
    }
}
