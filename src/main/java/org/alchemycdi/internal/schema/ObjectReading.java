package org.alchemycdi.internal.schema;

/** Makes a nested record or bean from an object of the data. */
@FunctionalInterface
interface ObjectReading {

    Object read(Object data, Class<?> type, Path path);
}
