package org.alchemycdi.internal.autogenerate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** Rows of the system tables of a database. */
final class CatalogRows {

    private final Connection connection;

    CatalogRows(Connection connection) {
        this.connection = connection;
    }

    interface Row {

        void read(ResultSet row) throws SQLException;
    }

    /** @param sql with one {@code (*)} where the list of values goes */
    void in(List<String> values, String sql, Row each) throws SQLException {
        String marks = "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql.replace("(*)", marks))) {
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i));
            }
            read(statement, each);
        }
    }

    void all(String sql, Row each) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            read(statement, each);
        }
    }

    /** The first column of the first row, empty if there is none. */
    String text(String sql) throws SQLException {
        String[] text = {""};
        all(sql, row -> text[0] = row.getString(1) == null ? "" : row.getString(1));
        return text[0];
    }

    private static void read(PreparedStatement statement, Row each) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                each.read(rows);
            }
        }
    }
}
