/**
 * The command line: {@code alchemy database upgrade} and its kin, on the application's own configuration, classes and drivers.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.cli;
