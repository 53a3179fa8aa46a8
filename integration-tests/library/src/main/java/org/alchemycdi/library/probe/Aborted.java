package org.alchemycdi.library.probe;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks what {@link AbortingFilter} answers in the place of the resource. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
public @interface Aborted {}
