package org.alchemycdi.library;

import static org.alchemycdi.rest.Pagination.CURSOR;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.alchemycdi.filter.OnBeforeAfter;
import org.alchemycdi.rest.AlchemyFilters;
import org.alchemycdi.rest.ListParameters;
import org.alchemycdi.service.CursorPagination;
import org.alchemycdi.service.OffsetPagination;
import org.alchemycdi.service.RepositoryService;

/** Query parameters become filters; each method says which are allowed. */
@Path("/listings")
public class ListingResource {

    @Inject
    AuthorService authors;

    @Inject
    RepositoryService<Book> books;

    @Inject
    RepositoryService<Product> products;

    // tag::authors
    @GET
    @Path("authors")
    @AlchemyFilters(
            of = Author.class,
            orderBy = {"name", "dob"},
            defaultOrder = {"dob desc", "name"},
            search = "name",
            ids = true,
            fields = "dob",
            in = "name",
            notIn = {"name", "dob"})
    public OffsetPagination<AuthorSchema> listAuthors(@BeanParam ListParameters listing) {
        return authors.getManyAndCount(AuthorSchema.class, listing.filters());
    }
    // end::authors

    // tag::books
    @GET
    @Path("books")
    @AlchemyFilters(
            of = Book.class,
            pageSize = 20,
            maxPageSize = 50,
            orderBy = {"title", "author.name"},
            search = {"title", "author.name"},
            searchIgnoreCase = true,
            fields = {"lent", "genre", "author.name"},
            in = {"pages", "author.id"})
    public OffsetPagination<BookSchema> listBooks(
            @BeanParam ListParameters listing, @QueryParam("leastPages") Integer leastPages) {
        return books.getManyAndCount(BookSchema.class, listing.filters(new OnBeforeAfter("pages", null, leastPages)));
    }
    // end::books

    // tag::products
    @GET
    @Path("products")
    @AlchemyFilters(of = Product.class, created = "createdAt", updated = "updatedAt", fields = "price", ids = true)
    public OffsetPagination<ProductSchema> listProducts(@BeanParam ListParameters listing) {
        return products.getManyAndCount(ProductSchema.class, listing.filters());
    }
    // end::products

    // tag::feed
    @GET
    @Path("feed")
    @AlchemyFilters(
            of = Author.class,
            pagination = CURSOR,
            orderBy = "name",
            defaultOrder = "dob desc",
            search = "name")
    public CursorPagination<AuthorSchema> feedAuthors(@BeanParam ListParameters listing) {
        return authors.getCursorPage(AuthorSchema.class, listing.filters());
    }
    // end::feed
}
