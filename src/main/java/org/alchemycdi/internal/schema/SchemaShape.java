package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.message.Message;

/** A schema: its components in the order of their declaration, and how one is made from their values. */
public final class SchemaShape {

    /** Stands for the value of a component that was not given: a record gets null, zero or false, a bean keeps its own. */
    public static final Object ABSENT = new Object();

    private final Class<?> type;
    private final List<Property> components;
    private final MethodHandle constructor;

    private SchemaShape(Class<?> type, List<Property> components, MethodHandle constructor) {
        this.type = type;
        this.components = components;
        this.constructor = constructor;
    }

    /** Fails with the reason where the class can be no schema. */
    static SchemaShape of(Class<?> type) {
        List<Property> properties = type.isRecord() ? BeanProperties.of(type) : writable(type);
        Constructor<?> constructor = type.isRecord() ? canonical(type) : withoutArguments(type);
        return new SchemaShape(type, properties, Handles.constructor(constructor));
    }

    /** Whether the class is a record, or a bean that can be made and written. */
    static boolean isSchema(Class<?> type) {
        return type.isRecord() || (obstacle(type).isEmpty() && !writable(type).isEmpty());
    }

    public Class<?> type() {
        return type;
    }

    public List<Property> components() {
        return components;
    }

    /** One schema from values in the order of the components. What its constructor or a setter throws goes on as it is. */
    public Object create(Object[] values) {
        try {
            if (type.isRecord()) {
                return (Object) constructor.invokeExact(withDefaults(values));
            }
            Object bean = (Object) constructor.invokeExact(new Object[0]);
            for (int i = 0; i < values.length; i++) {
                if (values[i] != ABSENT) {
                    components.get(i).accessor().set(bean, values[i]);
                }
            }
            return bean;
        } catch (Throwable thrown) {
            throw Handles.unchecked(thrown);
        }
    }

    private Object[] withDefaults(Object[] values) {
        Object[] arguments = values.clone();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] == ABSENT) {
                arguments[i] = defaultOf(components.get(i).type().raw());
            }
        }
        return arguments;
    }

    private static @Nullable Object defaultOf(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    private static List<Property> writable(Class<?> type) {
        return BeanProperties.of(type).stream()
                .filter(property -> property.accessor().isWritable())
                .toList();
    }

    private static Constructor<?> canonical(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(candidate -> Arrays.equals(candidate.getParameterTypes(), types))
                .findFirst()
                .orElseThrow();
    }

    private static Constructor<?> withoutArguments(Class<?> type) {
        obstacle(type).ifPresent(reason -> {
            throw Message.NOT_A_SCHEMA.as(AlchemyException::new, type.getSimpleName(), reason);
        });
        return Arrays.stream(type.getConstructors())
                .filter(candidate -> candidate.getParameterCount() == 0)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> obstacle(Class<?> type) {
        if (type.isInterface()) {
            return Optional.of("is an interface");
        }
        if (type.isEnum()
                || type.isArray()
                || type.isPrimitive()
                || type.getName().startsWith("java.")) {
            return Optional.of("is a single value or belongs to Java itself");
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            return Optional.of("is abstract");
        }
        boolean creatable =
                Arrays.stream(type.getConstructors()).anyMatch(candidate -> candidate.getParameterCount() == 0);
        return creatable ? Optional.empty() : Optional.of("has no public constructor without arguments");
    }
}
