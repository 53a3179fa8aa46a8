package org.alchemycdi.internal.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;

/** The tables of the entities that a database is compared with. */
public interface MappedTables {

    /**
     * Creates them, with all that belongs to them, in an empty database of the same product.
     *
     * @throws SQLException if a schema cannot be made there
     */
    void createIn(Scratch scratch) throws SQLException;

    /** Connects to another database of the same product, by the driver of the application. */
    Connection connect(String url) throws SQLException;
}
