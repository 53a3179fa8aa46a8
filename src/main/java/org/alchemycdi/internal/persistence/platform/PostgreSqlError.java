package org.alchemycdi.internal.persistence.platform;

import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Optional;

/** The fields that PostgreSQL sends beside the message. By reflection, because the driver is the application's to bring. */
final class PostgreSqlError {

    private static final String EXCEPTION = "org.postgresql.util.PSQLException";

    private PostgreSqlError() {}

    static Optional<String> constraint(SQLException exception) {
        if (!exception.getClass().getName().equals(EXCEPTION)) {
            return Optional.empty();
        }
        try {
            Object fields = invoke(exception, "getServerErrorMessage");
            return fields == null ? Optional.empty() : Optional.ofNullable((String) invoke(fields, "getConstraint"));
        } catch (ReflectiveOperationException otherDriverVersion) {
            return Optional.empty();
        }
    }

    private static Object invoke(Object target, String name) throws ReflectiveOperationException {
        Method method = target.getClass().getMethod(name);
        return method.invoke(target);
    }
}
