package org.alchemycdi.internal.listing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.schema.Path;
import org.alchemycdi.internal.schema.Refusal;
import org.alchemycdi.repository.InvalidRequestException;

/**
 * The order of the rows. Rows that are equal in it go by their id, so that no row is on two pages and none on no page.
 *
 * @param fields by which a client may order
 * @param otherwise without a word of the client
 * @param key all that the key consists of, which decides last
 */
record Order(List<String> fields, List<OrderBy> otherwise, List<String> key) implements Binding {

    static final String ORDER_BY = "orderBy";
    static final String SORT_ORDER = "sortOrder";

    private static final List<String> DIRECTIONS = List.of("asc", "desc");
    /** As in the original. */
    private static final String USUAL = "desc";

    @Override
    public List<Parameter> parameters() {
        if (fields.isEmpty()) {
            return List.of();
        }
        return List.of(
                Parameter.of(ORDER_BY, String.class, "What the rows are ordered by.")
                        .choices(fields),
                Parameter.of(SORT_ORDER, String.class, "In which direction, if " + ORDER_BY + " is given.")
                        .choices(DIRECTIONS)
                        .otherwise(USUAL));
    }

    @Override
    public Stream<Filter> filters(Asked asked) {
        List<OrderBy> orders = fields.isEmpty() ? otherwise : orders(asked);
        Stream<OrderBy> last = key.stream()
                .filter(name ->
                        orders.stream().noneMatch(order -> order.fieldName().equals(name)))
                .map(OrderBy::asc);
        return Stream.concat(orders.stream(), last);
    }

    private List<OrderBy> orders(Asked asked) {
        Optional<String> orderBy = asked.choice(ORDER_BY, fields);
        Optional<String> direction = asked.text(SORT_ORDER).map(Order::direction);
        if (orderBy.isEmpty() && direction.isPresent()) {
            throw Message.PARAMETER_ALONE.as(
                    (code, reason) -> new InvalidRequestException(code, reason, SORT_ORDER), SORT_ORDER, ORDER_BY);
        }
        return orderBy.map(field -> List.of(new OrderBy(field, direction.orElse(USUAL))))
                .orElse(otherwise);
    }

    private static String direction(String given) {
        String lower = given.toLowerCase(Locale.ROOT);
        if (!DIRECTIONS.contains(lower)) {
            throw Refusal.ofValue(Path.of(SORT_ORDER), null, given, "asc or desc");
        }
        return lower;
    }
}
