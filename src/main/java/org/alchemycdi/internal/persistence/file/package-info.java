/**
 * Listens to EclipseLink's units of work for what they do to attributes that are stored files.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.internal.persistence.file;
