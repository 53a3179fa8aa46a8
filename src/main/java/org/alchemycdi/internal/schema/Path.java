package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;

/** Where a value stands in the data: {@code author.dob}, {@code tags[2]}. Made into text only when something is wrong. */
public final class Path {

    /** The data itself. */
    public static final Path ROOT = new Path(null, "");

    private final @Nullable Path parent;
    private final String step;

    private Path(@Nullable Path parent, String step) {
        this.parent = parent;
        this.step = step;
    }

    /** A path that is already text. */
    public static Path of(String text) {
        return new Path(null, text);
    }

    public Path property(String name) {
        return new Path(this, name);
    }

    public Path element(int index) {
        return new Path(this, "[" + index + "]");
    }

    Path key(Object key) {
        return new Path(this, "[" + Shown.cut(String.valueOf(key)) + "]");
    }

    @Override
    public String toString() {
        if (parent == null) {
            return step;
        }
        String before = parent.toString();
        return before.isEmpty() || step.startsWith("[") ? before + step : before + "." + step;
    }
}
