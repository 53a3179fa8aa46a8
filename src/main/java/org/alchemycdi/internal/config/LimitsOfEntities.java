package org.alchemycdi.internal.config;

/** Knows what may be asked of each entity. */
public interface LimitsOfEntities {

    /** The limits of the bind that it belongs to; of several that map it, and of which none is its own, the narrower ones. */
    Limits of(Class<?> entity);
}
