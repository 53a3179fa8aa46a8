package org.alchemycdi.internal.persistence.platform;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.alchemycdi.internal.autogenerate.ReservedWords;
import org.eclipse.persistence.internal.databaseaccess.Platform;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.sessions.Project;

/**
 * Puts names of tables and columns into quotes that the database would take for words of SQL, as they are written. Without them
 * it accepts no statement with such a name, so that nobody can have got used to another spelling.
 */
final class ReservedNames {

    private final Set<String> words;

    private ReservedNames(Set<String> words) {
        this.words = words;
    }

    static void quote(Project project) {
        words(project.getLogin().getPlatform()).ifPresent(words -> {
            ReservedNames names = new ReservedNames(words);
            MappedNames.of(project, names::quote, names::quote);
        });
    }

    private void quote(DatabaseTable table) {
        if (isReserved(table.getName())) {
            table.setUseDelimiters(true);
        }
    }

    private void quote(DatabaseField field) {
        if (isReserved(field.getName())) {
            field.setUseDelimiters(true);
        }
    }

    private boolean isReserved(String name) {
        return name != null && words.contains(name.toLowerCase(Locale.ROOT));
    }

    private static Optional<Set<String>> words(Platform platform) {
        if (platform instanceof AlchemyH2Platform) {
            return Optional.of(ReservedWords.H2);
        }
        if (platform instanceof AlchemyPostgreSqlPlatform) {
            return Optional.of(ReservedWords.POSTGRESQL);
        }
        if (platform instanceof AlchemyMariaDbPlatform) {
            return Optional.of(ReservedWords.MARIADB);
        }
        return platform instanceof AlchemySqlitePlatform ? Optional.of(ReservedWords.SQLITE) : Optional.empty();
    }
}
