package org.alchemycdi.internal.schema;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.message.Message;

/** Members of the application's classes as method handles of one shape each, whatever their visibility. */
final class Handles {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);
    private static final MethodType SETTER = MethodType.methodType(void.class, Object.class, Object.class);

    private Handles() {}

    static MethodHandle getter(Method method) {
        return opened(method, LOOKUP::unreflect).asType(GETTER);
    }

    static MethodHandle getter(Field field) {
        return opened(field, LOOKUP::unreflectGetter).asType(GETTER);
    }

    static MethodHandle setter(Method method) {
        return opened(method, LOOKUP::unreflect).asType(SETTER);
    }

    static MethodHandle setter(Field field) {
        return opened(field, LOOKUP::unreflectSetter).asType(SETTER);
    }

    /** {@code Object new(Object[] arguments)}. */
    static MethodHandle constructor(Constructor<?> constructor) {
        MethodHandle handle = opened(constructor, LOOKUP::unreflectConstructor);
        return handle.asType(handle.type().generic())
                .asSpreader(Object[].class, constructor.getParameterCount())
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    /** What a member threw, so that it goes on as it is. */
    static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException exception ? exception : new UndeclaredThrowableException(thrown);
    }

    private static <M extends AccessibleObject & Member> MethodHandle opened(M member, Unreflection<M> unreflection) {
        // False in a module that is not open to us; a public member of an exported package works even then.
        member.trySetAccessible();
        try {
            return unreflection.handle(member);
        } catch (IllegalAccessException e) {
            Class<?> type = member.getDeclaringClass();
            throw Message.INACCESSIBLE_MEMBER.causedBy(
                    e, AlchemyException::new, member.getName(), type.getSimpleName(), type.getPackageName());
        }
    }

    private interface Unreflection<M> {
        MethodHandle handle(M member) throws IllegalAccessException;
    }
}
