package org.alchemycdi.internal.persistence.platform;

import org.alchemycdi.internal.persistence.platform.SqlFailure.Kind;

/** MariaDB's error codes behind its collective SQLStates. */
final class MariaDbError {

    private MariaDbError() {}

    static Kind kindOf(int code) {
        return switch (code) {
            case 1022, 1062, 1169, 1586 -> Kind.DUPLICATE_KEY;
            case 1216, 1217, 1451, 1452 -> Kind.FOREIGN_KEY;
            case 4025 -> Kind.CHECK;
            case 1048, 1364 -> Kind.NOT_NULL;
            case 1265, 1366 -> Kind.BAD_DATA;
            case 1020 -> Kind.RETRYABLE;
            case 1205 -> Kind.LOCK_TIMEOUT;
            case 1317, 1969 -> Kind.QUERY_TIMEOUT;
            default -> Kind.OTHER;
        };
    }
}
