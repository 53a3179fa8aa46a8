package org.alchemycdi.service;

/** Finds what a service class stands on. Provided by the extension; applications need not know it. */
public interface Backings {

    /** By the entity and the bind that the class, or one of its superclasses, names. */
    <T> Backing<T> of(Class<?> serviceClass);
}
