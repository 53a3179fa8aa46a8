package org.alchemycdi.internal.autogenerate;

import java.sql.ResultSet;
import java.sql.SQLException;

/** The types of H2, of which its catalog knows the parts only. */
final class H2Types {

    private static final int LENGTH = 10;
    private static final int PRECISION = 11;
    private static final int SCALE = 12;
    private static final int FRACTION = 13;
    private static final int DECLARED = 14;
    private static final int DECLARED_PRECISION = 15;

    private H2Types() {}

    /** @param row of {@link H2Reader}'s columns */
    static String of(ResultSet row, String enumValues) throws SQLException {
        String type = row.getString(4);
        return switch (type) {
            case "CHARACTER VARYING" -> sized("VARCHAR", row, LENGTH);
            case "CHARACTER" -> sized("CHAR", row, LENGTH);
            case "VARCHAR_IGNORECASE" -> sized(type, row, LENGTH);
            case "BINARY VARYING" -> sized("VARBINARY", row, LENGTH);
            case "BINARY" -> sized(type, row, LENGTH);
            case "CHARACTER LARGE OBJECT" -> "CLOB";
            case "BINARY LARGE OBJECT" -> "BLOB";
            case "NUMERIC" -> "NUMERIC(" + row.getInt(PRECISION) + ", " + row.getInt(SCALE) + ")";
            case "DECFLOAT" -> sized(type, row, PRECISION);
            case "TIME", "TIMESTAMP" -> sized(type, row, FRACTION);
            case "TIME WITH TIME ZONE" -> sized("TIME", row, FRACTION) + " WITH TIME ZONE";
            case "TIMESTAMP WITH TIME ZONE" -> sized("TIMESTAMP", row, FRACTION) + " WITH TIME ZONE";
            case "DOUBLE PRECISION", "REAL" -> approximate(row, type);
            case "ENUM" -> "ENUM(" + enumValues + ")";
            default -> type;
        };
    }

    private static String sized(String type, ResultSet row, int size) throws SQLException {
        return type + "(" + row.getLong(size) + ")";
    }

    private static String approximate(ResultSet row, String type) throws SQLException {
        return "FLOAT".equals(row.getString(DECLARED)) && row.getInt(DECLARED_PRECISION) > 0
                ? sized("FLOAT", row, DECLARED_PRECISION)
                : type;
    }
}
