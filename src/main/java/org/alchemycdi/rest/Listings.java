package org.alchemycdi.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.internal.config.Limits;
import org.alchemycdi.internal.config.LimitsOfEntities;
import org.alchemycdi.internal.listing.AllowList;
import org.alchemycdi.internal.listing.Listing;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Mistakes;
import org.alchemycdi.internal.schema.Shapes;

/** The listings of the application, each found out about once. Thread-safe. */
@Singleton
public class Listings {

    private final Shapes shapes = new Shapes();
    private final Map<Key, Found> known = new ConcurrentHashMap<>();

    @Inject
    LimitsOfEntities limits;

    /** A method may be inherited by several resources. */
    private record Key(Class<?> resource, Method method) {}

    private record Found(Listing listing, Limits limits) {}

    Filter[] filters(ResourceInfo resource, UriInfo uri, Filter... more) {
        Key key = new Key(resource.getResourceClass(), resource.getResourceMethod());
        Found found = Shapes.known(known, key, this::find);
        return Stream.concat(
                        Stream.of(more), found.listing().filters(uri.getQueryParameters(), found.limits()).stream())
                .toArray(Filter[]::new);
    }

    private Found find(Key key) {
        ListingMethod method = ListingMethod.find(key.resource(), key.method())
                .orElseThrow(() -> Message.NO_ALLOW_LIST.as(
                        ImproperConfigurationException::new, ListingMethod.place(key.resource(), key.method())));
        AllowList allowed = method.allowList();
        Mistakes mistakes = new Mistakes();
        Listing listing = Listing.of(allowed, shapes, mistakes);
        mistakes.all().stream().findFirst().ifPresent(mistake -> {
            throw mistake;
        });
        return new Found(listing, limits.of(allowed.entity()));
    }
}
