/**
 * JSON in and out: bytes, schemas, and JSON-B for what is neither record nor entity.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.internal.json;
