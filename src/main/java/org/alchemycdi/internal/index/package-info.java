/**
 * Which mapped classes an application has, and which resources list them over HTTP: the indexes that are written when it is
 * compiled, their reading, and the closure that a persistence unit must list.
 *
 * <p>The index of mapped classes is the text resource {@code META-INF/alchemy/entities} of each jar or class directory,
 * UTF-8, one entry per line:
 *
 * <pre>
 * alchemy-entities 1
 * converter org.example.IsbnConverter
 * embeddable org.example.Address
 * entity org.example.Author
 * entity org.example.Author$Draft
 * mapped-superclass org.example.Audited
 * </pre>
 *
 * <p>The first line names the format and its version. Every other line is a kind, a blank and the binary name of a class;
 * the lines are sorted, so that the same sources give the same bytes. Empty lines and lines that begin with {@code #} mean
 * nothing.
 *
 * <p>The index of listings is {@code META-INF/alchemy/listings}, which begins with {@code alchemy-listings 1} and has lines
 * such as {@code listing org.example.AuthorListing}.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.internal.index;
