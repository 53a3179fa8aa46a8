/**
 * What applications inject or subclass: {@code RepositoryService} and its page.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.service;
