/**
 * The shapes of input and output: schemas are records or beans, a patch is a schema with the set of its present
 * properties.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.schema;
