package org.alchemycdi.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fills a component of a schema from an attribute of another name, or from one that lies behind relations and embeddables.
 *
 * <pre>{@code
 * record BookSchema(
 *         Long id,
 *         @FromAttribute("title") String name,
 *         @FromAttribute("author.name") String authorName,
 *         @FromAttribute("author.id") UUID authorId) {}
 * }</pre>
 *
 * <p>Where something on the way is null, the component is null, and a collection empty. When the schema is data for
 * {@code create} or {@code update}, a component with a simple name is written into that attribute; one with a dotted path is
 * for reading only, and ignored. How a component is called in JSON is another matter: {@code @JsonbProperty} says that.
 *
 * <p>In a bean it stands on the field, the getter or the setter.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface FromAttribute {

    /** The name of the attribute, or a dotted path of which every step but the last leads to one entity or embeddable. */
    String value();
}
