/**
 * The files of a revision: their names and their writing.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.cli.revision;
