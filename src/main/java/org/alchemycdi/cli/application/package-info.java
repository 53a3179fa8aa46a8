/**
 * An application as it lies on disk: its class path, its configuration, and what it maps, without a container.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.cli.application;
