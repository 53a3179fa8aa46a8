package org.alchemycdi.internal.persistence.platform;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;

/**
 * Compares a name as a statement writes it with a name as the catalog stores it. Both are brought to a key; equal keys are
 * one and the same object.
 */
final class CatalogNames {

    private final DatabasePlatform platform;
    private final UnaryOperator<String> unquoted;
    private final UnaryOperator<String> quoted;

    private CatalogNames(DatabasePlatform platform, UnaryOperator<String> unquoted, UnaryOperator<String> quoted) {
        this.platform = platform;
        this.unquoted = unquoted;
        this.quoted = quoted;
    }

    static CatalogNames of(DatabaseMetaData metaData, DatabasePlatform platform) throws SQLException {
        // The driver of SQLite says otherwise, but SQLite never tells Name from NAME, quoted or not.
        if (DatabaseProduct.of(metaData) == DatabaseProduct.SQLITE) {
            return new CatalogNames(platform, CatalogNames::lower, CatalogNames::lower);
        }
        if (metaData.storesUpperCaseIdentifiers()) {
            return new CatalogNames(platform, name -> name.toUpperCase(Locale.ROOT), UnaryOperator.identity());
        }
        if (metaData.storesLowerCaseIdentifiers()) {
            return new CatalogNames(platform, CatalogNames::lower, UnaryOperator.identity());
        }
        return metaData.supportsMixedCaseIdentifiers()
                ? new CatalogNames(platform, UnaryOperator.identity(), UnaryOperator.identity())
                : new CatalogNames(platform, CatalogNames::lower, CatalogNames::lower);
    }

    String keyOfWritten(String name) {
        String bare = withoutQuotes(name);
        return bare.equals(name) ? unquoted.apply(name) : quoted.apply(bare);
    }

    String keyOfStored(String name) {
        return quoted.apply(name);
    }

    /** For columns and indexes, which no table has twice in different cases. */
    String ignoringCase(String name) {
        return lower(withoutQuotes(name));
    }

    List<String> ignoringCase(List<String> names) {
        return names.stream().map(this::ignoringCase).toList();
    }

    private String withoutQuotes(String name) {
        String start = platform.getStartDelimiter();
        String end = platform.getEndDelimiter();
        boolean isQuoted =
                name.length() > start.length() + end.length() && name.startsWith(start) && name.endsWith(end);
        return isQuoted ? name.substring(start.length(), name.length() - end.length()) : name;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
