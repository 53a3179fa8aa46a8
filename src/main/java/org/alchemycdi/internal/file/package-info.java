/**
 * Stores of files, and what becomes of contents when units of work end. Knows nothing of EclipseLink, which
 * {@code internal.persistence.file} listens to.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.internal.file;
