package org.alchemycdi.async;

/** Finds what an async service class stands on. Provided by the extension; applications need not know it. */
public interface AsyncBackings {

    /** By the entity and the bind that the class, or one of its superclasses, names. */
    <T> AsyncBacking<T> ofAsync(Class<?> serviceClass);
}
