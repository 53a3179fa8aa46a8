package org.alchemycdi.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a client may ask of a listing by query parameters; {@link ListParameters} makes filters of them.
 *
 * <pre>{@code
 * @GET
 * @AlchemyFilters(of = Author.class, orderBy = {"name", "dob"}, search = "name", in = "country")
 * public OffsetPagination<AuthorSchema> list(@BeanParam ListParameters listing) {
 *     return authors.getManyAndCount(AuthorSchema.class, listing.filters());
 * }
 * }</pre>
 *
 * <p>Stands on the resource method, or on its class for all methods that take {@code ListParameters}. Only the pages are
 * allowed without being named here. All names are those of attributes of the entity, or dotted paths over relations to one
 * row and over embeddables; a client writes the same names, dots included: {@code author.name=Ann}, {@code author.nameIn=Ann}.
 *
 * <p>A query parameter that is not allowed is answered 400, as is a value that is not of the attribute's type. Parameters that
 * the method, its class, or a bean parameter declares by {@code @QueryParam} are left to them. A name that the entity does not
 * have fails the deployment, if the resource was compiled with the annotation processor, and else the first request.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AlchemyFilters {

    /** The entity that is listed. */
    Class<?> of();

    /** How pages are turned. */
    Pagination pagination() default Pagination.LIMIT_OFFSET;

    /** How many rows a page has where the client does not say by {@code pageSize}. */
    int pageSize() default 10;

    /** How many rows a client may ask for at most. 0 leaves it to the bind, whose maximum holds in any case. */
    int maxPageSize() default 0;

    /** By what a client may order: {@code orderBy} is one of these, and {@code sortOrder} asc or desc, by default desc. */
    String[] orderBy() default {};

    /**
     * The order where the client does not give one: names, each with {@code asc} or {@code desc} behind it if one likes, as
     * in {@code {"dob desc", "name"}}. In every order, rows that are equal go by their id.
     */
    String[] defaultOrder() default {};

    /** The texts that {@code searchString} searches in: one of them must contain it. */
    String[] search() default {};

    /** Whether the search takes upper and lower case for the same where {@code searchIgnoreCase} does not say. */
    boolean searchIgnoreCase() default false;

    /** Whether {@code ids} is allowed, which takes the values of the key. */
    boolean ids() default false;

    /** The attribute of {@code createdBefore} and {@code createdAfter}, as a rule {@code "createdAt"}. */
    String created() default "";

    /** The attribute of {@code updatedBefore} and {@code updatedAfter}, as a rule {@code "updatedAt"}. */
    String updated() default "";

    /** What a client may compare with a value by a parameter of the same name; for an enum, with one of several. */
    String[] fields() default {};

    /** For each of these, {@code <name>In} takes values of which the attribute must be one. */
    String[] in() default {};

    /** For each of these, {@code <name>NotIn} takes values of which the attribute must be none. */
    String[] notIn() default {};

    /** Further query parameters, which the application reads in another way than by {@code @QueryParam}. */
    String[] others() default {};
}
