package org.alchemycdi.internal.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Reads what a database of one product has. */
interface CatalogReader {

    /** Of these schemas everything but views, and what {@link Catalog} does not know. */
    Catalog read(Connection connection, SchemaNames schemas) throws SQLException;

    /** Foreign keys from tables of other schemas into these. */
    List<Reference> references(Connection connection, SchemaNames schemas) throws SQLException;
}
