/**
 * EclipseLink taught the four databases we support: which column type each Java type gets, how values are bound and read,
 * how the schema is created, and what a database's error means.
 *
 * <p>EclipseLink makes the platforms and listeners here by their names, so they are public and have public constructors
 * without parameters. One set of class files works with EclipseLink 4.0.7 to 5.0.0: what differs between these versions
 * is either avoided, or kept in a nested class of its own that the other version never loads.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.internal.persistence.platform;
