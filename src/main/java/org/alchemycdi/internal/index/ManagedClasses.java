package org.alchemycdi.internal.index;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MapKeyClass;
import jakarta.persistence.MappedSuperclass;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alchemycdi.type.HashedPassword;
import org.alchemycdi.type.HashedPasswordConverter;
import org.alchemycdi.type.StoredFile;
import org.alchemycdi.type.StoredFileConverter;

/**
 * Collects what a persistence unit must list for its entities to be mapped: these, the entities and mapped superclasses
 * above them, the embeddables of all these, and the converters. Entities that are merely related are not collected:
 * whether a unit maps them is decided elsewhere.
 */
public final class ManagedClasses {

    /** Types of ours that are mapped without an annotation, and their converters. */
    private static final Map<Class<?>, Class<?>> CONVERTED = Map.of(
            HashedPassword.class, HashedPasswordConverter.class,
            StoredFile.class, StoredFileConverter.class);

    private final Set<Class<?>> found = new LinkedHashSet<>();

    private ManagedClasses() {}

    /** The binary names, each once: the entities first, what they need behind. */
    public static List<String> of(Collection<Class<?>> entities, EntityIndex index) {
        ManagedClasses classes = new ManagedClasses();
        classes.found.addAll(entities);
        entities.forEach(classes::follow);
        index.converters().stream().filter(ManagedClasses::appliesByItself).forEach(classes.found::add);
        return classes.found.stream().map(Class::getName).toList();
    }

    private static boolean appliesByItself(Class<?> converter) {
        Converter annotation = converter.getAnnotation(Converter.class);
        return annotation != null && annotation.autoApply();
    }

    private void add(Class<?> type) {
        if (found.add(type)) {
            follow(type);
        }
    }

    private void follow(Class<?> mapped) {
        addConverters(mapped);
        for (Field field : mapped.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                followAttribute(field, field.getGenericType());
            }
        }
        for (Method method : mapped.getDeclaredMethods()) {
            if (isGetter(method)) {
                followAttribute(method, method.getGenericReturnType());
            }
        }
        followSuperclass(mapped);
    }

    private static boolean isGetter(Method method) {
        return method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && (method.getName().startsWith("get") || method.getName().startsWith("is"));
    }

    private void followAttribute(AnnotatedElement attribute, Type type) {
        addConverters(attribute);
        addMapped(type);
        ElementCollection collection = attribute.getAnnotation(ElementCollection.class);
        if (collection != null) {
            addMapped(collection.targetClass());
        }
        MapKeyClass key = attribute.getAnnotation(MapKeyClass.class);
        if (key != null) {
            addMapped(key.value());
        }
    }

    private void addConverters(AnnotatedElement element) {
        // getAnnotationsByType looks into @Converts too.
        for (Convert convert : element.getAnnotationsByType(Convert.class)) {
            Class<?> converter = convert.converter();
            if (converter.isAnnotationPresent(Converter.class)) {
                found.add(converter);
            }
        }
    }

    /**
     * An embeddable, or a type of ours, may stand anywhere in the type: as an element, as the key of a map, as the argument of
     * a superclass.
     */
    private void addMapped(Type type) {
        if (type instanceof Class<?> raw) {
            addMapped(raw);
        } else if (type instanceof ParameterizedType parameterized) {
            addMapped(parameterized.getRawType());
            List.of(parameterized.getActualTypeArguments()).forEach(this::addMapped);
        } else if (type instanceof WildcardType wildcard) {
            List.of(wildcard.getUpperBounds()).forEach(this::addMapped);
        }
    }

    private void addMapped(Class<?> type) {
        if (type.isAnnotationPresent(Embeddable.class)) {
            add(type);
        }
        Class<?> converter = CONVERTED.get(type);
        if (converter != null) {
            found.add(converter);
        }
    }

    /** A class in between that is not mapped hides nothing: its own superclass may be mapped again. */
    private void followSuperclass(Class<?> mapped) {
        for (Class<?> type = mapped; type.getSuperclass() != null; type = type.getSuperclass()) {
            addMapped(type.getGenericSuperclass());
            if (isMapped(type.getSuperclass())) {
                add(type.getSuperclass());
                return;
            }
        }
    }

    private static boolean isMapped(Class<?> type) {
        return type.isAnnotationPresent(Entity.class)
                || type.isAnnotationPresent(MappedSuperclass.class)
                || type.isAnnotationPresent(Embeddable.class);
    }
}
