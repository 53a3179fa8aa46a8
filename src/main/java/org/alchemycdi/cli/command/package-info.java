/**
 * The commands of the group {@code database}, one class each.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.cli.command;
