package org.alchemycdi.internal.schema;

/**
 * Where the mapping of an entity stands.
 *
 * @param depth how many schemas this one is nested in
 * @param relations what was read beforehand
 */
record Nesting(int depth, Relations relations) {

    static final Nesting OUTERMOST = new Nesting(0, new Relations());

    Nesting deeper() {
        return new Nesting(depth + 1, relations);
    }
}
