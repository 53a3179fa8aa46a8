package org.alchemycdi.internal.index;

/** One of the files that the compiler leaves in a jar or class directory; the package description has their format. */
enum IndexFile {
    /** What Jakarta Persistence maps. */
    ENTITIES("META-INF/alchemy/entities", "alchemy-entities 1"),
    /**
     * Which resources list entities. A file of its own: a module may have resources and the index of them, and beside it
     * another one with entities and none.
     */
    LISTINGS("META-INF/alchemy/listings", "alchemy-listings 1");

    private final String path;
    private final String firstLine;

    IndexFile(String path, String firstLine) {
        this.path = path;
        this.firstLine = firstLine;
    }

    /** Where a class loader finds it. */
    String path() {
        return path;
    }

    /** Its format and the version of that. */
    String firstLine() {
        return firstLine;
    }
}
