package org.alchemycdi.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The query parameters that a resource declares itself, by {@code @QueryParam}, and those of its bean parameters. */
final class QueryParameters {

    private final Set<String> names = new HashSet<>();
    private final Set<Class<?>> seen = new HashSet<>();

    QueryParameters(Class<?> resource) {
        addBean(resource);
    }

    /** Together with those of a method. */
    Set<String> and(Collection<Method> declared) {
        declared.forEach(this::addParameters);
        return names;
    }

    /** A resource, or a bean parameter: its fields, its setters, and the parameters of its constructors. */
    private void addBean(Class<?> bean) {
        if (!seen.add(bean)) {
            return;
        }
        for (Class<?> type : (Iterable<Class<?>>) ListingMethod.types(bean)::iterator) {
            for (Field field : type.getDeclaredFields()) {
                add(field, field.getType());
            }
            for (Method setter : type.getDeclaredMethods()) {
                if (setter.getParameterCount() == 1) {
                    add(setter, setter.getParameterTypes()[0]);
                }
            }
            for (Executable constructor : type.getDeclaredConstructors()) {
                addParameters(constructor);
            }
        }
    }

    private void addParameters(Executable executable) {
        for (Parameter parameter : executable.getParameters()) {
            add(parameter, parameter.getType());
        }
    }

    private void add(AnnotatedElement element, Class<?> type) {
        QueryParam named = element.getAnnotation(QueryParam.class);
        if (named != null) {
            names.add(named.value());
        }
        if (element.isAnnotationPresent(BeanParam.class)) {
            addBean(type);
        }
    }
}
