package org.alchemycdi.internal.schema;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was found out about classes, each asked once. Thread-safe.
 *
 * <p>Maps of the instance rather than a {@code ClassValue}: that one hangs the result on the class, and on a class of Java or
 * of the server it would outlive the application.
 */
public final class Shapes {

    private final Map<Class<?>, EntityShape> entities = new ConcurrentHashMap<>();
    private final Map<Class<?>, SchemaShape> schemas = new ConcurrentHashMap<>();
    private final Map<Class<?>, Boolean> mapped = new ConcurrentHashMap<>();
    private final Map<Class<?>, List<Property>> properties = new ConcurrentHashMap<>();

    /** Whether Jakarta Persistence knows the class, or one that it extends, by an annotation. */
    public boolean isMapped(Class<?> type) {
        return known(mapped, type, EntityShape::isMapped);
    }

    public EntityShape entity(Class<?> type) {
        return known(entities, type, EntityShape::of);
    }

    public SchemaShape schema(Class<?> type) {
        return known(schemas, type, SchemaShape::of);
    }

    /** The readable properties of a record or bean. */
    List<Property> readable(Class<?> type) {
        return known(properties, type, bean -> BeanProperties.of(bean).stream()
                .filter(property -> property.accessor().isReadable())
                .toList());
    }

    /** The value of a cache, found once. {@code computeIfAbsent} alone may take a lock even where the value is there. */
    public static <K, V> V known(Map<K, V> cache, K key, Function<? super K, ? extends V> find) {
        V value = cache.get(key);
        return value != null ? value : cache.computeIfAbsent(key, find);
    }
}
