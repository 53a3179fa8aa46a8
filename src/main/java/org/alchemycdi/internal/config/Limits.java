package org.alchemycdi.internal.config;

/**
 * How much one query may ask for, so that a client cannot ask for too much.
 *
 * @param pageSize the highest limit of a page
 * @param values how many values one filter, or one list of ids, may have
 * @param filters how many conditions and orders there may be, those inside of others included
 * @param depth how deep filters may be nested, and over how many relations a field may lead
 */
public record Limits(int pageSize, int values, int filters, int depth) {

    public static final Limits DEFAULT = new Limits(10_000, 10_000, 100, 10);

    /** What both allow. */
    public Limits narrowed(Limits other) {
        return new Limits(
                Math.min(pageSize, other.pageSize),
                Math.min(values, other.values),
                Math.min(filters, other.filters),
                Math.min(depth, other.depth));
    }
}
