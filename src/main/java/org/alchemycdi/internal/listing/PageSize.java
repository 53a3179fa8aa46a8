package org.alchemycdi.internal.listing;

/**
 * How many rows a page has.
 *
 * @param otherwise where the client does not say
 * @param most 0 leaves it to the bind
 */
record PageSize(int otherwise, int most) {

    static final String PAGE_SIZE = "pageSize";

    Parameter parameter() {
        return Parameter.of(PAGE_SIZE, Integer.class, "How many rows the page has.")
                .between(1, most)
                .otherwise(otherwise);
    }

    /** Never above the maximum of the bind. */
    int of(Asked asked) {
        int limit = asked.limits().pageSize();
        int highest = most == 0 ? limit : Math.min(most, limit);
        return asked.number(PAGE_SIZE, 1, highest).orElse(Math.min(otherwise, highest));
    }
}
