package org.alchemycdi.rest;

import org.alchemycdi.internal.index.EntityIndex;
import org.alchemycdi.internal.listing.Listing;
import org.alchemycdi.internal.message.Mistakes;
import org.alchemycdi.internal.schema.Shapes;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Describes the query parameters of listings in the MicroProfile OpenAPI document of the application.
 *
 * <p>Active where the server has MicroProfile OpenAPI, unless the application sets {@code mp.openapi.filter} to a filter of its
 * own. That one may call this one: {@code new AlchemyOpenApi().filterOpenAPI(openApi)}. What the document says already about a
 * parameter stays. Stateless.
 */
public final class AlchemyOpenApi implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        if (openApi.getPaths() == null) {
            return;
        }
        Shapes shapes = new Shapes();
        EntityIndex.loadListings(application()).listings().stream()
                .flatMap(ListingMethod::in)
                .forEach(method -> describe(method, shapes, openApi));
    }

    /** While WildFly makes the document, the class loader of the thread is one of the server's, which does not know us. */
    private static ClassLoader application() {
        ClassLoader ours = AlchemyOpenApi.class.getClassLoader();
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        try {
            return Class.forName(AlchemyOpenApi.class.getName(), false, ofThread) == AlchemyOpenApi.class
                    ? ofThread
                    : ours;
        } catch (ClassNotFoundException e) {
            return ours;
        }
    }

    private static void describe(ListingMethod method, Shapes shapes, OpenAPI openApi) {
        // Mistakes are reported by the deployment.
        Listing listing = Listing.of(method.allowList(), shapes, new Mistakes());
        OperationPath.of(method).ifPresent(path -> path.operations(openApi.getPaths())
                .forEach(operation -> new OperationDescription(operation).add(listing)));
    }
}
