package org.alchemycdi.rest;

import java.util.List;
import org.alchemycdi.internal.index.EntityIndex;
import org.alchemycdi.internal.listing.AllowList;
import org.alchemycdi.internal.listing.ListedTables;
import org.alchemycdi.internal.listing.Listing;
import org.alchemycdi.internal.message.DeploymentCheck;
import org.alchemycdi.internal.message.Mistakes;
import org.alchemycdi.internal.schema.Shapes;

/** Finds what is wrong with the allow-lists of an application. */
public final class ListingCheck implements DeploymentCheck {

    @Override
    public void check(ClassLoader application, Mistakes mistakes) {
        List<AllowList> listings = EntityIndex.loadListings(application).listings().stream()
                .flatMap(ListingMethod::in)
                .map(ListingMethod::allowList)
                .toList();
        if (!listings.isEmpty()) {
            Shapes shapes = new Shapes();
            ListedTables tables = new ListedTables(EntityIndex.load(application).entities());
            listings.forEach(allowed -> {
                Listing.of(allowed, shapes, mistakes);
                tables.requireOne(allowed, mistakes);
            });
        }
    }
}
