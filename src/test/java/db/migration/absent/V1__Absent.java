package db.migration.absent;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** A migration whose library is missing. */
public final class V1__Absent extends BaseJavaMigration {

    @Override
    public void migrate(Context context) {
        throw new NoClassDefFoundError("com/example/Absent");
    }
}
