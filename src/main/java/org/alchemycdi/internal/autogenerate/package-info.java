/**
 * What separates a database from what its entities need, as SQL there and back. JDBC only: the tables of the entities are
 * made by whoever knows them ({@link org.alchemycdi.internal.autogenerate.MappedTables}).
 */
package org.alchemycdi.internal.autogenerate;
