package org.alchemycdi.benchmarks.deployments;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What was measured of one side. */
final class Sample<T> {

    private final List<T> values = new ArrayList<>();

    void add(T value) {
        values.add(value);
    }

    double median(ToDoubleFunction<T> figure) {
        double[] sorted = values.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
