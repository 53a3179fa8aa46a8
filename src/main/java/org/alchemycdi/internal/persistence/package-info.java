/** Opens binds: connection pool, EntityManagerFactory, units of work. The one place that knows EclipseLink and Agroal. */
package org.alchemycdi.internal.persistence;
