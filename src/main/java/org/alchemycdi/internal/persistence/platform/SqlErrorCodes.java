package org.alchemycdi.internal.persistence.platform;

import java.sql.SQLException;
import org.alchemycdi.internal.persistence.platform.SqlFailure.Kind;

/** The SQLStates of the standard, H2 and PostgreSQL; MariaDB's codes where its states say too little; SQLite's prefixes. */
final class SqlErrorCodes {

    private SqlErrorCodes() {}

    static Kind kindOf(SQLException exception) {
        String state = exception.getSQLState();
        if (state == null) {
            return SqliteError.kindOf(exception);
        }
        return switch (state) {
            case "23000", "HY000", "01000", "70100" -> MariaDbError.kindOf(exception.getErrorCode());
            case "23505", "23P01" -> Kind.DUPLICATE_KEY;
            case "23503", "23506", "23001" -> Kind.FOREIGN_KEY;
            case "23513", "23514", "44000" -> Kind.CHECK;
            case "23502" -> Kind.NOT_NULL;
            case "22001" -> Kind.TOO_LONG;
            case "40001", "40P01" -> Kind.RETRYABLE;
            case "55P03", "HYT00" -> Kind.LOCK_TIMEOUT;
            case "57014" -> Kind.QUERY_TIMEOUT;
            case "57P01", "57P02", "57P03", "53300", "90067", "90098", "90121" -> Kind.CONNECTION;
            default -> kindOfClass(state);
        };
    }

    /** Whether a driver threw it, with whatever code. */
    static boolean isCoded(SQLException exception) {
        return exception.getSQLState() != null || SqliteError.isCoded(exception);
    }

    private static Kind kindOfClass(String state) {
        if (state.startsWith("22")) {
            return Kind.BAD_DATA;
        }
        return state.startsWith("08") ? Kind.CONNECTION : Kind.OTHER;
    }
}
