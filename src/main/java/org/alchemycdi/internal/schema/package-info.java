/**
 * Attributes of entities, components of schemas, and the strict coercion of values from one to the other.
 *
 * <p>Works by reflection on classes alone: it needs neither an EntityManagerFactory nor a container. What is found out about
 * a class is kept by the instance that asked, never statically, so that an undeployed application leaves nothing behind.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.internal.schema;
