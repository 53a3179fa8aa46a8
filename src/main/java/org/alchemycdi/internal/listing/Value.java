package org.alchemycdi.internal.listing;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.alchemycdi.filter.Filter;

/** A parameter that takes one value of the attribute of its name. */
record Value(Parameter parameter, BiFunction<String, Object, Filter> filter) implements Binding {

    @Override
    public List<Parameter> parameters() {
        return List.of(parameter);
    }

    @Override
    public Stream<Filter> filters(Asked asked) {
        String name = parameter.name();
        return asked.value(name, parameter.type()).map(value -> filter.apply(name, value)).stream();
    }
}
