package org.alchemycdi.internal.migration;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The getters and setters of Flyway's configuration, by the name of a property. */
final class Accessors {

    private Accessors() {}

    static Optional<Method> getter(Object bean, String property) {
        return method(bean, "get" + capitalised(property), 0);
    }

    static Optional<Method> setter(Object bean, String property) {
        return method(bean, "set" + capitalised(property), 1);
    }

    private static Optional<Method> method(Object bean, String name, int parameters) {
        return Arrays.stream(bean.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters)
                .findFirst();
    }

    private static String capitalised(String property) {
        return property.isEmpty() ? "" : property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
    }

    /** @throws IllegalArgumentException caused by what the method throws */
    static Object call(Object bean, Method method, Object... arguments) {
        try {
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(method.getName() + " fails", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(method.getName() + " cannot be called", e);
        }
    }
}
