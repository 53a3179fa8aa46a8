package db.migration.users;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** A migration in Java: the accounts that every library begins with. */
public class V2__First_accounts extends BaseJavaMigration {

    private static final String[] EMAILS = {"librarian@example.org", "visitor@example.org"};

    @Override
    public void migrate(Context context) throws SQLException {
        try (PreparedStatement insert =
                context.getConnection().prepareStatement("insert into account (id, email, credit) values (?, ?, 0)")) {
            for (String email : EMAILS) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, email);
                insert.executeUpdate();
            }
        }
    }
}
