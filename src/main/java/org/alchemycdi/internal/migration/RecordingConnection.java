package org.alchemycdi.internal.migration;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes down the statements that it is given, instead of running them. What it tells of the database is true. */
final class RecordingConnection {

    private final Connection real;
    private final List<String> statements = new ArrayList<>();

    RecordingConnection(Connection real) {
        this.real = real;
    }

    /**
     * The statements, each ended.
     *
     * @param needsDelimiter whether the clients of this database end a statement at any semicolon, as those of MariaDB and MySQL
     *     do unless they are given another end
     */
    String script(boolean needsDelimiter) {
        return statements.stream()
                .map(sql -> needsDelimiter && sql.contains(";")
                        ? "DELIMITER //\n" + sql + "\n//\nDELIMITER ;\n"
                        : sql + ";\n")
                .collect(Collectors.joining());
    }

    Connection connection() {
        return proxy(Connection.class, this::answer);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object answer(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "createStatement" -> proxy(Statement.class, this::record);
            case "commit", "rollback", "setAutoCommit", "close" -> null;
            case "unwrap", "prepareStatement", "prepareCall" ->
                throw new SQLFeatureNotSupportedException("only plain statements can be written down");
            default -> ask(method, arguments);
        };
    }

    private Object ask(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object record(Object proxy, Method method, Object[] arguments) throws SQLException {
        if (method.getName().startsWith("execute") && arguments != null && arguments[0] instanceof String sql) {
            statements.add(sql);
        }
        return method.getName().equals("getUpdateCount") ? Integer.valueOf(-1) : nothing(method.getReturnType());
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? 0L : null;
    }
}
