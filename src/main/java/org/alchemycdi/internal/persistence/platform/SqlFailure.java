package org.alchemycdi.internal.persistence.platform;

public final class SqlFailure {
    public enum Kind {
        DUPLICATE_KEY,
        FOREIGN_KEY,
        CHECK,
        NOT_NULL,
        TOO_LONG,
        BAD_DATA,
        OPTIMISTIC_LOCK,
        RETRYABLE,
        LOCK_TIMEOUT,
        QUERY_TIMEOUT,
        CONNECTION,
        OTHER
    }

    private final Kind k;

    SqlFailure(Kind k) {
        this.k = k;
    }

    public static SqlFailure of(Throwable t) {
        for (; t != null; t = t.getCause())
            if (t instanceof java.sql.SQLException e) {
                String s = e.getSQLState();
                return new SqlFailure(
                        s.equals("23505")
                                ? Kind.DUPLICATE_KEY
                                : s.equals("23503") || s.equals("23506")
                                        ? Kind.FOREIGN_KEY
                                        : s.equals("23513")
                                                ? Kind.CHECK
                                                : s.startsWith("22") ? Kind.TOO_LONG : Kind.OTHER);
            }
        return new SqlFailure(Kind.OTHER);
    }

    public Kind kind() {
        return k;
    }
}
