package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.alchemycdi.library.Author;
import org.alchemycdi.library.AuthorSchema;
import org.alchemycdi.rest.AlchemyFilters;
import org.alchemycdi.rest.ListParameters;
import org.alchemycdi.service.OffsetPagination;
import org.alchemycdi.service.RepositoryService;

/** Listings that are declared in other ways than the sample application does. */
@Path("/probe/listings")
public class ListingProbe {

    @Inject
    RepositoryService<Author> authors;

    /** Query parameters of an application's own. */
    public static class Own {

        @QueryParam("ofBean")
        String ofBean;

        String ofSetter;

        @QueryParam("ofSetter")
        public void setOfSetter(String ofSetter) {
            this.ofSetter = ofSetter;
        }
    }

    @QueryParam("ofClass")
    String ofClass;

    @GET
    @Path("forgotten")
    public OffsetPagination<AuthorSchema> forgotten(@BeanParam ListParameters listing) {
        return authors.getManyAndCount(AuthorSchema.class, listing.filters());
    }

    @GET
    @Path("own")
    @AlchemyFilters(of = Author.class, others = "ofUri")
    public String own(@BeanParam ListParameters listing, @BeanParam Own own, @QueryParam("ofMethod") String ofMethod) {
        return listing.filters().length + " " + own.ofBean + " " + own.ofSetter + " " + ofMethod + " " + ofClass;
    }

    /** The annotation of the class, which it inherits. */
    @AlchemyFilters(of = Author.class, orderBy = "name", pageSize = 1)
    public abstract static class Annotated {}

    @Path("/probe/listings-of-class")
    public static class OfClass extends Annotated {

        @Inject
        RepositoryService<Author> authors;

        @GET
        public OffsetPagination<AuthorSchema> list(@BeanParam ListParameters listing) {
            return authors.getManyAndCount(AuthorSchema.class, listing.filters());
        }
    }
}
