/**
 * Data access to one entity type: speaks entities, throws the exceptions of this package.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.repository;
