package org.alchemycdi.internal.persistence.platform;

import java.sql.SQLException;
import org.alchemycdi.internal.persistence.platform.SqlFailure.Kind;

/** SQLite's driver sets no SQLState, and puts its code, alone in brackets, before the message. */
final class SqliteError {

    private static final String FOREIGN_KEY = "FOREIGN KEY constraint failed";

    private SqliteError() {}

    /** As SQLite itself says it of a text. */
    static SQLException tooLarge() {
        return new SQLException("[SQLITE_TOOBIG] Number too big (beyond the range of REAL)");
    }

    static Kind kindOf(SQLException exception) {
        if (!isCoded(exception)) {
            return Kind.OTHER;
        }
        String message = exception.getMessage();
        String code = message.substring("[SQLITE_".length(), message.indexOf(']'));
        return code.equals("CONSTRAINT_TRIGGER") && message.contains(FOREIGN_KEY) ? Kind.FOREIGN_KEY : kindOf(code);
    }

    static boolean isCoded(SQLException exception) {
        String message = exception.getMessage();
        return message != null && message.startsWith("[SQLITE_") && message.contains("]");
    }

    private static Kind kindOf(String code) {
        return switch (code) {
            case "CONSTRAINT_PRIMARYKEY", "CONSTRAINT_UNIQUE", "CONSTRAINT_ROWID" -> Kind.DUPLICATE_KEY;
            case "CONSTRAINT_FOREIGNKEY" -> Kind.FOREIGN_KEY;
            case "CONSTRAINT_CHECK" -> Kind.CHECK;
            case "CONSTRAINT_NOTNULL" -> Kind.NOT_NULL;
            case "TOOBIG" -> Kind.TOO_LONG;
            case "MISMATCH", "CONSTRAINT_DATATYPE" -> Kind.BAD_DATA;
            case "BUSY_SNAPSHOT" -> Kind.RETRYABLE;
            case "BUSY", "BUSY_TIMEOUT", "BUSY_RECOVERY", "LOCKED", "LOCKED_SHAREDCACHE" -> Kind.LOCK_TIMEOUT;
            case "INTERRUPT" -> Kind.QUERY_TIMEOUT;
            case "CANTOPEN", "NOTADB", "READONLY_DBMOVED" -> Kind.CONNECTION;
            default -> code.startsWith("IOERR") ? Kind.CONNECTION : Kind.OTHER;
        };
    }
}
