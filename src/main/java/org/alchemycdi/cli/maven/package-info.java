/**
 * The commands as goals of Maven: {@code mvn alchemy:upgrade}. Only Maven loads these classes.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.cli.maven;
