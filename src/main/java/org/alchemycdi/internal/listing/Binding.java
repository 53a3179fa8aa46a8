package org.alchemycdi.internal.listing;

import java.util.List;
import java.util.stream.Stream;
import org.alchemycdi.filter.Filter;

/** Some parameters that belong together, and the filters that they stand for. Immutable. */
interface Binding {

    List<Parameter> parameters();

    /** None where none of the parameters is given, unless something holds in any case. */
    Stream<Filter> filters(Asked asked);
}
