package org.alchemycdi.internal.persistence;

import jakarta.annotation.Nullable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.alchemycdi.internal.async.Interruptible;
import org.alchemycdi.internal.async.Operation;

/**
 * The data source of an async bind: what its connections execute is cancelled when the operation that does so is given up.
 * Proxies and not classes of their own, because the interfaces of JDBC grow.
 */
record InterruptibleDataSource(Object target) implements InvocationHandler {

    /** The SQLState of a statement that was cancelled. */
    private static final String CANCELLED = "57014";

    static DataSource of(DataSource dataSource) {
        return (DataSource) proxy(dataSource, DataSource.class);
    }

    private static Object proxy(Object target, Class<?> type) {
        return Proxy.newProxyInstance(
                InterruptibleDataSource.class.getClassLoader(),
                new Class<?>[] {type},
                new InterruptibleDataSource(target));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        if (method.getName().equals("equals")) {
            return proxy == arguments[0];
        }
        if (target instanceof Connection && method.getName().equals("commit")) {
            return commit(method, arguments);
        }
        if (target instanceof Statement statement && method.getName().startsWith("execute")) {
            return execute(statement, method, arguments);
        }
        Object result = call(method, arguments);
        boolean isTheirs = result instanceof Connection || result instanceof Statement;
        return isTheirs && method.getReturnType().isInterface() && !isUnwrapped(method)
                ? proxy(result, method.getReturnType())
                : result;
    }

    private static boolean isUnwrapped(Method method) {
        return method.getName().equals("unwrap");
    }

    /** Nothing of an operation that was given up is committed. */
    private @Nullable Object commit(Method method, @Nullable Object[] arguments) throws Throwable {
        if (!Operation.begins(Interruptible.NEVER)) {
            throw new SQLException("the operation was given up before this commit", CANCELLED);
        }
        try {
            return call(method, arguments);
        } finally {
            Operation.ends();
        }
    }

    private @Nullable Object execute(Statement statement, Method method, @Nullable Object[] arguments)
            throws Throwable {
        RunningStatement running = new RunningStatement(statement);
        try {
            if (!Operation.begins(running)) {
                throw new SQLException("the operation was given up before this statement", CANCELLED);
            }
            return call(method, arguments);
        } finally {
            Operation.ends();
            running.end();
        }
    }

    private @Nullable Object call(Method method, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
