package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The properties of a class that Jakarta Persistence does not map: the components of a record, the public ones of a bean. */
final class BeanProperties {

    private final Class<?> type;
    private final Members members;
    private final Map<String, Method> getters = new TreeMap<>();
    private final Map<String, Method> setters = new TreeMap<>();
    private final Map<String, Field> fields = new TreeMap<>();

    private BeanProperties(Class<?> type) {
        this.type = type;
        this.members = new Members(type);
    }

    /** In the order of the declaration, as far as a class file tells it. */
    static List<Property> of(Class<?> type) {
        return type.isRecord() ? components(type) : new BeanProperties(type).properties();
    }

    private static List<Property> components(Class<?> type) {
        Members members = new Members(type);
        return Arrays.stream(type.getRecordComponents())
                .map(component -> component(component, type, members))
                .toList();
    }

    private static Property component(RecordComponent component, Class<?> type, Members members) {
        String name = component.getName();
        return new Property(
                name,
                ResolvedType.of(component.getGenericType(), type),
                new Accessor(Handles.getter(component.getAccessor()), null),
                Annotations.of(component, members.field(name), component.getAccessor()));
    }

    private List<Property> properties() {
        for (Method method : type.getMethods()) {
            if (!Modifier.isStatic(method.getModifiers()) && !method.isBridge()) {
                put(getters, Members.propertyOf(method), method);
                putSetter(method);
            }
        }
        for (Field field : type.getFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                fields.put(field.getName(), field);
            }
        }
        return names().stream().map(this::property).toList();
    }

    private static void put(Map<String, Method> methods, @Nullable String property, Method method) {
        if (property != null) {
            methods.putIfAbsent(property, method);
        }
    }

    // Of several setters the one that takes what the getter answers.
    private void putSetter(Method method) {
        String property = Members.propertyWrittenBy(method);
        if (property != null && (!setters.containsKey(property) || isOfGetter(property, method))) {
            setters.put(property, method);
        }
    }

    private boolean isOfGetter(String property, Method setter) {
        return Arrays.stream(type.getMethods())
                .filter(method -> property.equals(Members.propertyOf(method)))
                .anyMatch(getter -> getter.getReturnType() == setter.getParameterTypes()[0]);
    }

    private Set<String> names() {
        List<Class<?>> ancestors = new ArrayList<>(EntityShape.hierarchy(type).toList());
        Collections.reverse(ancestors);
        Set<String> names = new LinkedHashSet<>();
        ancestors.forEach(ancestor ->
                Arrays.stream(ancestor.getDeclaredFields()).map(Field::getName).forEach(names::add));
        names.addAll(getters.keySet());
        names.addAll(setters.keySet());
        names.removeIf(name -> !getters.containsKey(name) && !setters.containsKey(name) && !fields.containsKey(name));
        return names;
    }

    private Property property(String name) {
        Method getter = getters.get(name);
        Method setter = setters.get(name);
        Field field = fields.get(name);
        Type declared = setter != null
                ? setter.getGenericParameterTypes()[0]
                : getter != null ? getter.getGenericReturnType() : field.getGenericType();
        Accessor accessor = new Accessor(
                getter != null ? Handles.getter(getter) : field != null ? Handles.getter(field) : null,
                setter != null ? Handles.setter(setter) : isWritable(field) ? Handles.setter(field) : null);
        return new Property(
                name, ResolvedType.of(declared, type), accessor, Annotations.of(members.field(name), getter, setter));
    }

    private static boolean isWritable(@Nullable Field field) {
        return field != null && !Modifier.isFinal(field.getModifiers());
    }
}
