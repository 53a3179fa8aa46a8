package org.alchemycdi.internal.persistence;

import jakarta.annotation.Nullable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.eclipse.persistence.exceptions.EclipseLinkException;

/**
 * The EntityManager that applications get. A proxy and not a class of its own, because the interface grew between Jakarta
 * Persistence 3.1 and 3.2 and we run on both.
 */
final class UnitEntityManager implements InvocationHandler {

    private final UnitOfWork unit;

    private UnitEntityManager(UnitOfWork unit) {
        this.unit = unit;
    }

    static EntityManager of(UnitOfWork unit) {
        return (EntityManager) Proxy.newProxyInstance(
                UnitEntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                new UnitEntityManager(unit));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "EntityManager of the bind \"" + unit.bind().name() + "\"";
            case "isOpen" -> !unit.isOver();
            case "close" ->
                throw new IllegalStateException("this EntityManager is closed at the end of the request, not by hand");
            case "getTransaction" -> transaction();
            case "persist", "merge", "remove", "flush" -> call(unit.live().writing(), method, arguments);
            case "unwrap" ->
                arguments[0] == Writing.class
                        ? new Writing(unit.live().writingNow())
                        : call(unit.live().working(), method, arguments);
            default -> call(unit.live().working(), method, arguments);
        };
    }

    private Object transaction() {
        // A JTA bind has no EntityTransaction: the EntityManager itself says so.
        return UnitTransaction.of(unit.live().open().getTransaction());
    }

    static @Nullable Object call(Object target, Method method, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw asPersistenceException(e.getCause());
        }
    }

    /** What queries throw EclipseLink wraps; what {@code find}, {@code refresh} and {@code lock} throw it does not. */
    private static Throwable asPersistenceException(Throwable failure) {
        return failure instanceof EclipseLinkException ? new PersistenceException(failure) : failure;
    }
}
