/**
 * What stands behind the column types of {@code org.alchemycdi.type}: encryption by the JDK. Their JSON is that of {@code internal.json}.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.internal.type;
