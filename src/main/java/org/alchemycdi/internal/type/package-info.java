/**
 * What stands behind the column types of {@code org.alchemycdi.type}: encryption.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.internal.type;
