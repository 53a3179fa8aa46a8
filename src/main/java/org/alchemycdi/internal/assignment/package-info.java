/**
 * Which entities each bind maps, from what the entities say themselves, the configuration, and what the application asks for.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.internal.assignment;
