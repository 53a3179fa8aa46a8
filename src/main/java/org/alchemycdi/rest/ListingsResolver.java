package org.alchemycdi.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** The way from {@code ListParameters}, which Jakarta REST makes and CDI does not know, to a bean. */
@Provider
public class ListingsResolver implements ContextResolver<Listings> {

    @Inject
    Listings listings;

    @Override
    public Listings getContext(Class<?> type) {
        return listings;
    }
}
