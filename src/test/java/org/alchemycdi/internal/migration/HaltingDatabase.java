package org.alchemycdi.internal.migration;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A database that says {@code half} at a statement which holds the number 666, and then waits for ever: a script stops there,
 * and the process can be killed in its middle.
 */
final class HaltingDatabase {

    static final String HALF = "half";

    private HaltingDatabase() {}

    static DataSource over(DataSource real) {
        return halting(real, DataSource.class);
    }

    private static <T> T halting(T real, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer(real, method, arguments)));
    }

    private static Object answer(Object real, Method method, Object[] arguments) throws Throwable {
        if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql && sql.contains("666")) {
            System.out.println(HALF);
            Thread.currentThread().join();
        }
        try {
            Object result = method.invoke(real, arguments);
            if (result instanceof Connection connection) {
                return halting(connection, Connection.class);
            }
            return method.getName().equals("createStatement") ? halting((Statement) result, Statement.class) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
