package org.alchemycdi.internal.migration;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import javax.sql.DataSource;

/** A database that calls itself by a name for which Flyway has no module. */
record RenamedDatabase(String name) {

    DataSource over(DataSource real) {
        return renamed(real, DataSource.class);
    }

    private <T> T renamed(T real, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer(real, method, arguments)));
    }

    private Object answer(Object real, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("getDatabaseProductName")) {
            return name;
        }
        try {
            Object result = method.invoke(real, arguments);
            if (result instanceof DatabaseMetaData metaData) {
                return renamed(metaData, DatabaseMetaData.class);
            }
            return result instanceof Connection connection ? renamed(connection, Connection.class) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
