package org.alchemycdi.internal.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/**
 * All that differs from product to product.
 *
 * @param currentSchema the schema that a connection is in, as the reader names it
 * @param givesValues whether it gives the rows of a table values of its own when a column comes that must have one
 * @param permission the statement that allows a user to make a scratch place, for an error message
 */
record Product(
        CatalogReader reader,
        ScriptWriter writer,
        Spelling spelling,
        String currentSchema,
        Scratches scratches,
        boolean givesValues,
        String permission) {

    /** Makes a place for the tables of the entities. */
    interface Scratches {

        Scratch open(Connection live, MappedTables target) throws SQLException;
    }

    /** Empty for one of which we do not know how to compare it. */
    static Optional<Product> of(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "h2" -> Optional.of(h2(connection));
            case "postgresql" -> Optional.of(postgreSql(connection));
            case "mariadb" -> Optional.of(mariaDb(connection));
            case "sqlite" ->
                Optional.of(new Product(
                        new SqliteReader(),
                        new SqliteScript(),
                        new Spelling(true, true),
                        SqliteScript.SCHEMA,
                        (live, target) -> new SqliteScratch(target),
                        false,
                        ""));
            default -> Optional.empty();
        };
    }

    private static Product h2(Connection connection) throws SQLException {
        boolean isUpper = connection.getMetaData().storesUpperCaseIdentifiers();
        boolean isLower = connection.getMetaData().storesLowerCaseIdentifiers();
        String letters = isUpper ? "A-Z" : isLower ? "a-z" : "A-Za-z";
        return new Product(
                new H2Reader(),
                new AlterScript(
                        new H2Writer("[%s_][%s0-9_]*".formatted(letters, letters), connection.getSchema()), true),
                Spelling.EXACT,
                connection.getSchema(),
                H2Scratch::new,
                false,
                "");
    }

    private static Product postgreSql(Connection connection) throws SQLException {
        CatalogRows rows = new CatalogRows(connection);
        return new Product(
                new PostgreSqlReader(),
                new AlterScript(new PostgreSqlWriter(), false),
                Spelling.EXACT,
                connection.getSchema(),
                (live, target) -> new PostgreSqlScratch(live),
                false,
                "Allow it: GRANT CREATE ON DATABASE %s TO %s;"
                        .formatted(
                                rows.text("select quote_ident(current_database())"),
                                rows.text("select quote_ident(current_user)")));
    }

    private static Product mariaDb(Connection connection) throws SQLException {
        CatalogRows rows = new CatalogRows(connection);
        boolean ignoresCase = !rows.text("select @@lower_case_table_names").equals("0");
        return new Product(
                new MariaDbReader(),
                new AlterScript(new MariaDbWriter(connection.getCatalog()), true),
                new Spelling(ignoresCase, true),
                connection.getCatalog(),
                (live, target) -> new MariaDbScratch(live),
                true,
                "Allow it: GRANT ALL ON `alchemy\\_scratch\\_%%`.* TO %s;"
                        .formatted(rows.text("select current_user()")));
    }
}
