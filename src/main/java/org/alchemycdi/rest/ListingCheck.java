package org.alchemycdi.rest;

import org.alchemycdi.internal.index.EntityIndex;
import org.alchemycdi.internal.listing.Listing;
import org.alchemycdi.internal.message.DeploymentCheck;
import org.alchemycdi.internal.message.Mistakes;
import org.alchemycdi.internal.schema.Shapes;

/** Finds what is wrong with the allow-lists of an application. */
public final class ListingCheck implements DeploymentCheck {

    @Override
    public void check(ClassLoader application, Mistakes mistakes) {
        Shapes shapes = new Shapes();
        EntityIndex.loadListings(application).listings().stream()
                .flatMap(ListingMethod::in)
                .forEach(method -> Listing.of(method.allowList(), shapes, mistakes));
    }
}
