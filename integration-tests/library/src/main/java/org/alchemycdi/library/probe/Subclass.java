package org.alchemycdi.library.probe;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Keeps the services of one entity apart, so that the injected generic one stays the library's. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface Subclass {}
