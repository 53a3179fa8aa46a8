package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The fields and methods of a class and its ancestors, by which a property is read and written. */
final class Members {

    /** What EclipseLink's weaver adds to an entity begins like this. */
    static final String WOVEN = "_persistence_";

    private final List<Field> fields;
    private final List<Method> methods;

    Members(Class<?> type) {
        this.fields = EntityShape.hierarchy(type)
                .flatMap(ancestor -> Arrays.stream(ancestor.getDeclaredFields()))
                .filter(Members::isOfInstance)
                .toList();
        this.methods = EntityShape.hierarchy(type)
                .flatMap(ancestor -> Arrays.stream(ancestor.getDeclaredMethods()))
                .filter(Members::isOfInstance)
                .toList();
    }

    /**
     * The property behind a field or a getter. It is read and written by getter and setter; without them by what a weaver put
     * in the place of field access, since only this loads a lazy relation and notes a change; else by the field.
     */
    <M extends AnnotatedElement & Member> Property property(String name, ResolvedType type, M member) {
        Field field = member instanceof Field itself ? itself : field(name);
        Method getter = member instanceof Method itself ? itself : getter(name, type.boxed());
        Method setter = setter(name, type);
        MethodHandle read = Optional.ofNullable(getter)
                .or(() -> named(WOVEN + "get_" + name, 0, any -> true))
                .map(Handles::getter)
                .orElseGet(() -> field == null ? null : Handles.getter(field));
        MethodHandle write = Optional.ofNullable(setter)
                .or(() -> named(WOVEN + "set_" + name, 1, any -> true))
                .map(Handles::setter)
                .orElseGet(() -> field == null || field.getDeclaringClass().isRecord() ? null : Handles.setter(field));
        return new Property(name, type, new Accessor(read, write), Annotations.of(member, field, getter, setter));
    }

    /** The getters that a class itself declares, in no order. */
    static List<Method> gettersOf(Class<?> declaring) {
        return Arrays.stream(declaring.getDeclaredMethods())
                .filter(method -> isOfInstance(method) && propertyOf(method) != null)
                .toList();
    }

    /** The property that a getter reads by the rules of Java beans, or nothing where the method is no getter. */
    static @Nullable String propertyOf(Method method) {
        Class<?> result = method.getReturnType();
        String name = method.getName();
        if (method.getParameterCount() > 0 || result == void.class || name.equals("getClass")) {
            return null;
        }
        if (name.startsWith("get") && name.length() > 3) {
            return decapitalized(name.substring(3));
        }
        boolean truth = result == boolean.class || result == Boolean.class;
        return truth && name.startsWith("is") && name.length() > 2 ? decapitalized(name.substring(2)) : null;
    }

    /** The property that a setter writes, or nothing where the method is no setter. */
    static @Nullable String propertyWrittenBy(Method method) {
        String name = method.getName();
        boolean setter = method.getParameterCount() == 1 && name.startsWith("set") && name.length() > 3;
        return setter ? decapitalized(name.substring(3)) : null;
    }

    @Nullable
    Field field(String name) {
        return fields.stream()
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Method getter(String name, Class<?> type) {
        Predicate<Method> fits =
                method -> fits(ResolvedType.of(method.getReturnType()).boxed(), type);
        return named("get" + capitalized(name), 0, fits)
                .or(() -> named("is" + capitalized(name), 0, fits))
                .or(() -> named(
                        name,
                        0,
                        method -> ResolvedType.of(method.getReturnType()).boxed() == type))
                .orElse(null);
    }

    // A getter of another type, such as a text made of the value, does not read the attribute itself.
    private static boolean fits(Class<?> result, Class<?> type) {
        return result == Optional.class
                || result.isAssignableFrom(type)
                || type.isAssignableFrom(result)
                || areBoth(Collection.class, result, type)
                || areBoth(Map.class, result, type);
    }

    private static boolean areBoth(Class<?> kind, Class<?> left, Class<?> right) {
        return kind.isAssignableFrom(left) && kind.isAssignableFrom(right);
    }

    private @Nullable Method setter(String name, ResolvedType type) {
        return named("set" + capitalized(name), 1, method -> method.getParameterTypes()[0] == type.raw())
                .or(() -> named(
                        "set" + capitalized(name),
                        1,
                        method -> method.getParameterTypes()[0].isAssignableFrom(type.raw())))
                .orElse(null);
    }

    private Optional<Method> named(String name, int parameters, Predicate<Method> condition) {
        return methods.stream()
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters)
                .filter(condition)
                .findFirst();
    }

    private static boolean isOfInstance(Member member) {
        return !Modifier.isStatic(member.getModifiers()) && !member.isSynthetic();
    }

    private static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    // As java.beans.Introspector does, which would need the module java.desktop: getURL reads "URL".
    private static String decapitalized(String name) {
        boolean acronym =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        return acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
