/**
 * What stands behind the column types of {@code org.alchemycdi.type}: encryption by the JDK, and hashing by
 * Bouncy Castle, of which nobody else knows. Their JSON is that of {@code internal.json}.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.internal.type;
