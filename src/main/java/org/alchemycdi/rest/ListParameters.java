package org.alchemycdi.rest;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Providers;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.InvalidRequestException;

/**
 * What a client asks of a listing, as a parameter of a resource method that says by {@link AlchemyFilters} what it may ask:
 *
 * <pre>{@code
 * public OffsetPagination<AuthorSchema> list(@BeanParam ListParameters listing) {
 *     return authors.getManyAndCount(AuthorSchema.class, listing.filters());
 * }
 * }</pre>
 *
 * <p>To be used in the request and by its thread.
 */
public class ListParameters {

    @Context
    private UriInfo uriInfo;

    @Context
    private ResourceInfo resourceInfo;

    @Context
    private Providers providers;

    /** For Jakarta REST, which makes one per request. */
    public ListParameters() {}

    /**
     * The conditions, the order and the page that are asked for, behind those of the application. Of the application's own
     * orders, the first ones come first; a client's page replaces one of the application.
     *
     * @throws InvalidRequestException if a query parameter is not allowed, or its value not understood or out of range; its
     *     attribute is the name of the parameter
     * @throws ImproperConfigurationException if the resource has no {@code @AlchemyFilters}, or a wrong one
     */
    public Filter[] filters(Filter... more) {
        ContextResolver<Listings> resolver = providers.getContextResolver(Listings.class, MediaType.WILDCARD_TYPE);
        if (resolver == null) {
            throw Message.LISTINGS_NOT_REGISTERED.as(ImproperConfigurationException::new);
        }
        return resolver.getContext(ListParameters.class).filters(resourceInfo, uriInfo, more);
    }
}
