package org.alchemycdi.internal.autogenerate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;

/** Types of each product with some defaults that they may have. */
final class ModelTypes {

    private ModelTypes() {}

    static Map<String, List<String>> of(DatabaseProduct product) {
        return new TreeMap<>(
                switch (product) {
                    case H2 ->
                        Map.of(
                                "VARCHAR(40)", List.of("'x'", "'it''s; -- not'"),
                                "VARCHAR(120)", List.of("''"),
                                "INTEGER", List.of("7", "-1"),
                                "BIGINT", List.of("7"),
                                "NUMERIC(10, 2)", List.of("1.5"),
                                "BOOLEAN", List.of("TRUE"),
                                "DATE", List.of("CURRENT_DATE"),
                                "TIMESTAMP(6) WITH TIME ZONE", List.of("CURRENT_TIMESTAMP"),
                                "CLOB", List.of(),
                                "UUID", List.of("RANDOM_UUID()"));
                    case POSTGRESQL ->
                        Map.of(
                                "varchar(40)", List.of("'x'", "'it''s; -- not'"),
                                "varchar(120)", List.of("''"),
                                "integer", List.of("7", "-1"),
                                "bigint", List.of("7"),
                                "numeric(10,2)", List.of("1.5"),
                                "boolean", List.of("true"),
                                "date", List.of("CURRENT_DATE"),
                                "timestamp with time zone", List.of("now()"),
                                "text", List.of("'a''b'"),
                                "jsonb", List.of());
                    case MARIADB ->
                        Map.of(
                                "varchar(40)", List.of("'x'", "'it''s; -- not'"),
                                "varchar(120)", List.of("''"),
                                "int", List.of("7", "-1"),
                                "bigint", List.of("7"),
                                "decimal(10,2)", List.of("1.5"),
                                "boolean", List.of("true"),
                                "date", List.of(),
                                "datetime(6)", List.of("current_timestamp(6)"),
                                "longtext", List.of("'a'"),
                                "json", List.of());
                    case SQLITE ->
                        Map.of(
                                "VARCHAR(40)", List.of("'x'", "'it''s; -- not'"),
                                "VARCHAR(120)", List.of("''"),
                                "INTEGER", List.of("7", "-1"),
                                "SMALLINT", List.of("7"),
                                "DECIMAL(10, 2)", List.of("1.5"),
                                "BOOLEAN", List.of("1"),
                                "REAL", List.of(),
                                "TEXT", List.of("CURRENT_TIMESTAMP"),
                                "BLOB", List.of());
                    case OTHER -> throw new IllegalArgumentException();
                });
    }

    static Column key(DatabaseProduct product, String name, boolean isIdentity) {
        return new Column(name, number(product), false, "", isIdentity && product != DatabaseProduct.SQLITE, "", "");
    }

    static Column reference(DatabaseProduct product, String name, boolean isNullable) {
        return new Column(name, number(product), isNullable, "", false, "", "");
    }

    private static String number(DatabaseProduct product) {
        return switch (product) {
            case POSTGRESQL, MARIADB -> "bigint";
            case SQLITE -> "INTEGER";
            default -> "BIGINT";
        };
    }
}
