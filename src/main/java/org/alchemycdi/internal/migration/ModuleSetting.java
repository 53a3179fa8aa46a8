package org.alchemycdi.internal.migration;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.extensibility.ConfigurationExtension;

/**
 * Sets a key that belongs to a module of Flyway, for example {@code postgresql.transactional.lock}. Flyway 13 does it
 * through Jackson, which we do not bring (on Payara the server's copy would keep the application's class loader), so we
 * call the setters ourselves.
 */
final class ModuleSetting {

    private ModuleSetting() {}

    /**
     * Whether a module has this key; then it is set.
     *
     * @throws IllegalArgumentException if the module's property is of another type
     */
    static boolean set(FluentConfiguration configuration, String key, String value) {
        return configuration.getPluginRegister().getInstancesOf(ConfigurationExtension.class).stream()
                .filter(module -> !module.isStub())
                .anyMatch(module -> pathWithin(module, key)
                        .map(path -> set(module, path, value))
                        .orElse(false));
    }

    private static Optional<List<String>> pathWithin(ConfigurationExtension module, String key) {
        String namespace = module.getNamespace().isEmpty() ? "" : module.getNamespace() + ".";
        return key.startsWith(namespace)
                ? Optional.of(List.of(key.substring(namespace.length()).split("\\.")))
                : Optional.empty();
    }

    private static boolean set(Object bean, List<String> path, String value) {
        Optional<Method> setter = Accessors.setter(bean, path.get(0));
        if (setter.isEmpty()) {
            return false;
        }
        if (path.size() == 1) {
            Accessors.call(bean, setter.get(), convert(value, setter.get().getParameterTypes()[0]));
            return true;
        }
        return set(nested(bean, path.get(0), setter.get()), path.subList(1, path.size()), value);
    }

    private static Object nested(Object bean, String property, Method setter) {
        return Accessors.getter(bean, property)
                .map(getter -> Accessors.call(bean, getter))
                .orElseGet(() -> {
                    Object created = create(setter.getParameterTypes()[0]);
                    Accessors.call(bean, setter, created);
                    return created;
                });
    }

    private static Object convert(String value, Class<?> type) {
        if (type == String.class) {
            return value;
        }
        if (type == boolean.class || type == Boolean.class) {
            return flag(value);
        }
        if (type == int.class || type == Integer.class) {
            return Integer.valueOf(value);
        }
        throw new IllegalArgumentException("a " + type.getSimpleName() + " cannot be set by a key");
    }

    private static Boolean flag(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: " + value);
        };
    }

    private static Object create(Class<?> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + " cannot be made", e);
        }
    }
}
