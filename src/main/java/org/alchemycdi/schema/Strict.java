package org.alchemycdi.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets Jakarta REST read the body of a request into this schema strictly, by {@link Schemas#read}: a text is no number, a
 * number is not cut, and what cannot be a value of its component is answered 400 with its path. Without it the server's JSON
 * binding reads the body, which turns 99999999999 into some {@code int}.
 *
 * <pre>{@code
 * @POST
 * public AuthorSchema create(@Strict AuthorSchema body) { … }
 * }</pre>
 *
 * <p>It stands on the parameter, or on the schema for all resources. A {@code Patch<AuthorSchema>} is always read strictly.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.TYPE})
public @interface Strict {}
