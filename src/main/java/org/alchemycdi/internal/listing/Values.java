package org.alchemycdi.internal.listing;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.alchemycdi.filter.Filter;

/** A parameter that takes several values of an attribute: {@code ids}, {@code countryIn}. */
record Values(Parameter parameter, String field, BiFunction<String, List<Object>, Filter> filter) implements Binding {

    Values {
        parameter = parameter.several();
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(parameter);
    }

    @Override
    public Stream<Filter> filters(Asked asked) {
        return asked.values(parameter.name(), parameter.type()).map(values -> filter.apply(field, values)).stream();
    }
}
