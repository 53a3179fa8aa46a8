package org.alchemycdi.internal.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;

/** Reads what a database of one product has. */
interface CatalogReader {

    /** Of these schemas everything but views, and what {@link Catalog} does not know. */
    Catalog read(Connection connection, SchemaNames schemas) throws SQLException;

    /** What tables of other schemas, and defaults wherever, need of these. */
    Needs needs(Connection connection, SchemaNames schemas) throws SQLException;
}
