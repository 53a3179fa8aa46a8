package org.alchemycdi.internal.listing;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.internal.config.Limits;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Mistakes;
import org.alchemycdi.internal.schema.Shapes;
import org.alchemycdi.repository.InvalidRequestException;

/** The query parameters that a listing allows, and the filters that they stand for. Immutable. */
public final class Listing {

    private final List<Binding> bindings;
    private final Set<String> known;

    private Listing(List<Binding> bindings, Set<String> others) {
        this.bindings = List.copyOf(bindings);
        this.known = new LinkedHashSet<>();
        parameters().forEach(parameter -> known.add(parameter.name()));
        known.addAll(others);
    }

    /** Of an allow-list; what is wrong with it is added to the mistakes, and left out. */
    public static Listing of(AllowList allowed, Shapes shapes, Mistakes mistakes) {
        Attributes attributes = new Attributes(allowed.entity(), allowed.place(), shapes, mistakes);
        Listing listing = new Listing(new ListingPlan(allowed, attributes, mistakes).bindings(), allowed.others());
        Set<String> names = new HashSet<>();
        for (Parameter parameter : listing.parameters()) {
            if (!names.add(parameter.name())) {
                mistakes.add(Message.PARAMETER_TWICE, allowed.place(), parameter.name());
            }
        }
        return listing;
    }

    /** All that it allows, in the order in which one would describe them. */
    public List<Parameter> parameters() {
        return bindings.stream()
                .flatMap(binding -> binding.parameters().stream())
                .toList();
    }

    /**
     * What a client asks for: conditions, the order and the page.
     *
     * @param parameters decoded
     * @param limits those of the bind that will be asked
     * @throws InvalidRequestException with the name of a parameter that is not allowed, or whose value is not
     */
    public List<Filter> filters(Map<String, List<String>> parameters, Limits limits) {
        Asked asked = new Asked(parameters, limits);
        asked.requireKnown(known);
        return bindings.stream().flatMap(binding -> binding.filters(asked)).toList();
    }
}
