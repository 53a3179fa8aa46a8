package org.alchemycdi.filter;

import java.util.Map;
import java.util.Set;

/**
 * Conditions as a tree of plain data, as it comes from JSON: a {@code JsonObject}, or maps and lists.
 *
 * <pre>{@code
 * {"and_": [
 *   {"type": "search", "field_name": "name", "value": "agatha", "ignore_case": true},
 *   {"or_": [
 *     {"type": "null", "field_name": "dob"},
 *     {"type": "comparison", "field_name": "dob", "operator": "lt", "value": "1900-01-01"}]}]}
 * }</pre>
 *
 * <p>An object is either a group, with the lists {@code and_}, {@code or_} or both, which are then joined by AND; or it is
 * a filter, with its type and the components of the record in snake case or in camel case. The types are
 * {@code before_after}, {@code on_before_after}, {@code collection}, {@code not_in_collection}, {@code choices},
 * {@code boolean}, {@code null}, {@code not_null}, {@code search}, {@code not_in_search}, {@code comparison},
 * {@code exists}, {@code not_exists} and {@code filter_group}. At the top stands a group; one without conditions is no
 * condition.
 *
 * <p>What is not understood is an {@code InvalidRequestException} when the query is made, which names the place:
 * {@code and_[1].or_[0].value}. That goes for orders and limits too, which are no conditions: give them beside this one.
 *
 * <p><b>A tree from outside needs the names of the fields that it may use.</b> Without them it may ask for every attribute of
 * the entity and of those related to it, and learn a secret letter by letter from which rows are found.
 *
 * @param allowedFields names and dotted paths; a field outside of them is refused alike whether it exists or not
 */
public record MultiFilter(Map<String, ?> filters, Set<String> allowedFields) implements Filter {

    /** Among the allowed fields, stands for every one. */
    public static final String ANY_FIELD = "*";

    public MultiFilter {
        filters = Copies.ofMap(filters);
        allowedFields = Set.copyOf(allowedFields);
    }

    /** With every field allowed: for a tree that the application has made itself. */
    public MultiFilter(Map<String, ?> filters) {
        this(filters, Set.of(ANY_FIELD));
    }
}
