package org.alchemycdi.internal.persistence;

import jakarta.annotation.Nullable;
import jakarta.persistence.EntityTransaction;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * The transaction of a unit of work. It has begun by itself, so a {@code begin()} of the application, which plain JPA
 * would refuse then, finds it running and is content.
 */
record UnitTransaction(EntityTransaction transaction) implements InvocationHandler {

    static EntityTransaction of(EntityTransaction transaction) {
        return (EntityTransaction) Proxy.newProxyInstance(
                UnitTransaction.class.getClassLoader(),
                new Class<?>[] {EntityTransaction.class},
                new UnitTransaction(transaction));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        if (method.getName().equals("begin") && transaction.isActive()) {
            return null;
        }
        return UnitEntityManager.call(transaction, method, arguments);
    }
}
