package org.alchemycdi.internal.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds sequences in the texts of defaults, where the product does not list what stands on what.
 *
 * @param sql for rows of schema, table, column and default, of all schemas
 * @param before what the product writes before the name of a sequence, which it writes with its schema and in quotes
 */
record NumberedDefaults(String sql, String before, String quote) {

    List<SequenceUse> read(Connection connection, SchemaNames schemas) throws SQLException {
        String name = "%1$s((?:[^%1$s]|%1$s%1$s)+)%1$s".formatted(quote);
        Pattern sequence = Pattern.compile(Pattern.quote(before) + name + "\\." + name, Pattern.CASE_INSENSITIVE);
        List<SequenceUse> uses = new ArrayList<>();
        new CatalogRows(connection).all(sql, row -> {
            ObjectName table = schemas.name(row.getString(1), row.getString(2));
            Matcher found = sequence.matcher(row.getString(4));
            while (found.find()) {
                ObjectName used = schemas.name(plain(found.group(1)), plain(found.group(2)));
                uses.add(new SequenceUse(table, row.getString(3), used));
            }
        });
        return uses;
    }

    private String plain(String quoted) {
        return quoted.replace(quote + quote, quote);
    }
}
