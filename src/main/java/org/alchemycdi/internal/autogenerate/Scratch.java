package org.alchemycdi.internal.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A place for tables that are looked at and thrown away. */
public interface Scratch extends AutoCloseable {

    /** Leads there. Its connections may be one and the same, so that they must not be used at the same time. */
    DataSource dataSource();

    /**
     * What a schema is called here, which is made when it is asked for first.
     *
     * @param written as a statement would have it, with quotes where it needs them
     */
    String schema(String written) throws SQLException;

    /** The schema of its connections, as a statement would have it. */
    String current();

    /** To read what was made. */
    Connection connection();

    /** The schemas that were made. */
    SchemaNames schemas() throws SQLException;

    /** Removes everything. */
    @Override
    void close() throws SQLException;
}
