/**
 * Async binds: operations that run on other threads and give stages.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.async;
