package org.alchemycdi.docs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.migration.Migrations;
import org.alchemycdi.migration.Problem;
import org.alchemycdi.migration.Revision;

/** The code of docs/howto/migrations.md. */
@ApplicationScoped
public class MigrationGuide {

    // tag::inject
    @Inject
    @AlchemyBind("users")
    Migrations migrations;
    // end::inject

    // tag::use
    /** The version that the database has, if no problem keeps it from being used. */
    public Optional<String> ready() {
        List<Problem> problems = migrations.problems();
        return problems.stream().allMatch(Problem::isWarning)
                ? migrations.current().map(Revision::version)
                : Optional.empty();
    }

    public List<Revision> tryTheLastRevision() {
        migrations.upgrade("head");
        List<Revision> undone = migrations.downgrade("-1");
        migrations.upgrade("+1");
        return undone;
    }
    // end::use
}
