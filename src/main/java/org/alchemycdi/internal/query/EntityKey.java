package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.schema.Coercion;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.schema.Schemas;

/**
 * The primary key of an entity type: one attribute, an embedded id, or several attributes with an id class.
 *
 * <p>A composite key is given as a map by name, as the id class, or as a list or array in the order in which the id class
 * declares its parts.
 */
final class EntityKey<T> implements RowIdentity<T> {

    private final EntityManager entityManager;
    private final EntityType<T> type;
    private final Schemas schemas;
    private final Coercion coercion;

    EntityKey(EntityManager entityManager, Class<T> modelType, Schemas schemas, Coercion coercion) {
        this.entityManager = entityManager;
        this.type = entityManager.getMetamodel().entity(modelType);
        this.schemas = schemas;
        this.coercion = coercion;
    }

    /** An embedded id is one attribute. */
    @Override
    public List<String> attributes() {
        return type.hasSingleIdAttribute() ? List.of(single().getName()) : parts(idClass());
    }

    /** The paths of all values of which the key consists: {@code id}, or {@code id.order} and {@code id.line}. */
    List<String> paths() {
        return isEmbedded()
                ? parts(keyType()).stream()
                        .map(part -> single().getName() + "." + part)
                        .toList()
                : attributes();
    }

    private SingularAttribute<? super T, ?> single() {
        return type.getSingularAttributes().stream()
                .filter(SingularAttribute::isId)
                .findFirst()
                .orElseThrow();
    }

    private Class<?> idClass() {
        return type.getIdType().getJavaType();
    }

    private Class<?> keyType() {
        return type.hasSingleIdAttribute() ? single().getJavaType() : idClass();
    }

    private boolean isEmbedded() {
        return type.hasSingleIdAttribute()
                && single().getPersistentAttributeType() == SingularAttribute.PersistentAttributeType.EMBEDDED;
    }

    boolean isComposite() {
        return isEmbedded() || !type.hasSingleIdAttribute();
    }

    private static List<String> parts(Class<?> keyType) {
        return Arrays.stream(keyType.getDeclaredFields())
                .filter(field -> !field.isSynthetic() && !Modifier.isStatic(field.getModifiers()))
                .map(Field::getName)
                .filter(name -> !name.startsWith("_persistence_"))
                .toList();
    }

    /** The key as Jakarta Persistence takes it, from any of its forms. */
    @Override
    public Object of(@Nullable Object given) {
        if (given == null) {
            throw required();
        }
        return isComposite() ? composite(given) : single(given);
    }

    private Object single(Object given) {
        if (given instanceof Map
                || given instanceof Collection
                || given.getClass().isArray()) {
            throw refused(given);
        }
        return coercion.coerce(given, keyType(), single().getName());
    }

    private Object composite(Object given) {
        if (keyType().isInstance(given)) {
            return given;
        }
        Map<String, Object> values = byPart(given);
        if (values.values().stream().anyMatch(Objects::isNull)) {
            throw refused(given);
        }
        return instance(values);
    }

    private Map<String, Object> byPart(Object given) {
        List<String> parts = parts(keyType());
        if (given instanceof Map<?, ?> map) {
            Map<String, Object> values = new LinkedHashMap<>();
            parts.forEach(part -> values.put(part, map.get(part)));
            return values;
        }
        List<?> ordered = given instanceof Object[] array
                ? Arrays.asList(array)
                : given instanceof List<?> list ? list : List.of();
        if (ordered.size() != parts.size()) {
            throw refused(given);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        parts.forEach(part -> values.put(part, ordered.get(values.size())));
        return values;
    }

    private Object instance(Map<String, Object> parts) {
        Map<String, Object> coerced = new LinkedHashMap<>();
        parts.forEach((part, value) -> coerced.put(part, coercion.coerce(value, partType(part), part)));
        return schemas.toModel(coerced, keyType());
    }

    private Class<?> partType(String part) {
        try {
            return keyType().getDeclaredField(part).getType();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(part, e);
        }
    }

    @Override
    public Optional<Object> in(Map<String, ?> values) {
        if (type.hasSingleIdAttribute()) {
            return Optional.ofNullable(values.get(single().getName())).map(this::of);
        }
        boolean isWhole = attributes().stream().allMatch(name -> values.get(name) != null);
        return isWhole ? Optional.of(of(values)) : Optional.empty();
    }

    @Override
    public Optional<Object> ofEntity(T entity) {
        Object key =
                entityManager.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(entity);
        return isUnset(key) ? Optional.empty() : Optional.of(key);
    }

    // Of an id class whose parts are null EclipseLink gives an instance all the same.
    private boolean isUnset(@Nullable Object key) {
        return key == null || (isComposite() && values(key).containsValue(null));
    }

    /** By the paths of {@link #paths()}. */
    @Override
    public Map<String, Object> values(Object key) {
        if (!isComposite()) {
            return Map.of(single().getName(), key);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> parts = parts(keyType());
        for (int i = 0; i < parts.size(); i++) {
            values.put(paths().get(i), part(key, parts.get(i)));
        }
        return values;
    }

    // Id classes need no getters.
    private @Nullable Object part(Object key, String name) {
        try {
            Field field = keyType().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(key);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(keyType().getName() + "." + name, e);
        }
    }

    @Override
    public Map<String, Object> putInto(Map<String, ?> values, Object id) {
        Object key = of(id);
        Map<String, Object> keyed = new LinkedHashMap<>(values);
        keyed.putAll(type.hasSingleIdAttribute() ? Map.of(single().getName(), key) : values(key));
        return keyed;
    }

    private InvalidRequestException refused(Object given) {
        String expected = isComposite()
                ? "the values of " + String.join(", ", parts(keyType())) + ", as an object or as a list in this order"
                : "one value";
        return Message.KEY_REFUSED.as(
                (code, reason) -> new InvalidRequestException(code, reason, String.join(", ", attributes())),
                Fields.shown(String.valueOf(given)),
                name(),
                expected);
    }

    @Override
    public String name() {
        return type.getJavaType().getSimpleName();
    }
}
