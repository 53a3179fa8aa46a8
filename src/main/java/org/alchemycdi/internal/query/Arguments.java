package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.LogicalOperator;
import org.alchemycdi.internal.schema.Coercion;
import org.alchemycdi.internal.schema.Path;

/** What a tree says about one filter. Names are in snake case; the tree may also have them in camel case. */
final class Arguments {

    private static final Pattern UNDERSCORE = Pattern.compile("_(.)");

    private final Coercion coercion = new Coercion();
    private final Map<?, ?> node;
    private final Path place;
    private final FilterTree tree;

    Arguments(Map<?, ?> node, Path place, FilterTree tree) {
        this.node = node;
        this.place = place;
        this.tree = tree;
    }

    Path place(String name) {
        return place.property(name);
    }

    void requireKnown(List<String> names) {
        Set<String> known = new LinkedHashSet<>();
        known.add("type");
        names.forEach(name -> known.addAll(List.of(name, camelCase(name))));
        FilterTree.requireKnown(node, known, place);
    }

    private static String camelCase(String name) {
        return UNDERSCORE.matcher(name).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    private boolean has(String name) {
        String other = camelCase(name);
        if (!other.equals(name) && node.containsKey(name) && node.containsKey(other)) {
            throw FilterTree.refusal(place(name), "it is given twice, as %s and %s.".formatted(name, other));
        }
        return node.containsKey(name) || node.containsKey(other);
    }

    /** May be null, but must be there. */
    @Nullable
    Object value(String name) {
        if (!has(name)) {
            throw FilterTree.refusal(place(name), "it is missing.");
        }
        return optional(name);
    }

    @Nullable
    Object optional(String name) {
        boolean isThere = has(name);
        Object value = node.containsKey(name) ? node.get(name) : node.get(camelCase(name));
        return isThere ? coercion.coerce(value, Object.class, "") : null;
    }

    /** One of two ends of a range, where at least one must be there. */
    @Nullable
    Object end(String name, String other) {
        return has(other) ? optional(name) : value(name);
    }

    String text(String name) {
        return text(value(name), place(name));
    }

    private static String text(@Nullable Object value, Path place) {
        if (value instanceof String text) {
            return text;
        }
        throw FilterTree.refusal(place, "a text is expected.");
    }

    @Nullable
    String textOrNull(String name) {
        return value(name) == null ? null : text(name);
    }

    boolean flag(String name, boolean otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        if (value(name) instanceof Boolean flag) {
            return flag;
        }
        throw FilterTree.refusal(place(name), "true or false is expected.");
    }

    @Nullable
    Boolean flagOrNull(String name) {
        return value(name) == null ? null : flag(name, false);
    }

    @Nullable
    Collection<?> valuesOrNull(String name) {
        Object value = value(name);
        if (value == null || value instanceof Collection) {
            return (Collection<?>) value;
        }
        throw FilterTree.refusal(place(name), "a list or null is expected.");
    }

    String field() {
        return allowed(value("field_name"), place("field_name"));
    }

    /** The same, or a list of them. */
    Set<String> fields() {
        if (!(value("field_name") instanceof Collection<?> list)) {
            return Set.of(field());
        }
        Set<String> names = new LinkedHashSet<>();
        int index = 0;
        for (Object each : list) {
            Path at = place("field_name").element(index++);
            names.add(allowed(coercion.coerce(each, Object.class, ""), at));
        }
        return names;
    }

    private String allowed(@Nullable Object value, Path at) {
        String fieldName = text(value, at);
        tree.requireAllowed(fieldName, at);
        return fieldName;
    }

    LogicalOperator logicalOperator(String name) {
        try {
            return LogicalOperator.of(text(name));
        } catch (IllegalArgumentException e) {
            throw FilterTree.refusal(place(name), "\"and\" or \"or\" is expected.");
        }
    }

    LogicalOperator logicalOperator(String name, LogicalOperator otherwise) {
        return has(name) ? logicalOperator(name) : otherwise;
    }

    List<Filter> filters(String name) {
        return tree.filters(value(name), place(name));
    }
}
