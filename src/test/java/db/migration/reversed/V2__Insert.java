package db.migration.reversed;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.alchemycdi.migration.Reversible;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** A migration that Flyway finds by its package, and that can be taken back. */
// tag::migration
public final class V2__Insert extends BaseJavaMigration implements Reversible {

    @Override
    public void migrate(Context context) throws SQLException {
        execute(context.getConnection(), "insert into account values (42)");
    }

    @Override
    public void undo(Connection connection) throws SQLException {
        execute(connection, "delete from account where id = 42");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
// end::migration
