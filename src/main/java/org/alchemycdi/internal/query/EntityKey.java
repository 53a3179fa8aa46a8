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
import org.alchemycdi.repository.ForeignKeyException;
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

    /**
     * The paths of all values of which the key consists: {@code id}, or {@code id.order} and {@code id.line}, or
     * {@code order.id} and {@code line} where the order is a related entity.
     */
    List<String> paths() {
        return isEmbedded()
                ? parts(keyType()).stream()
                        .map(part -> single().getName() + "." + part)
                        .toList()
                : attributes().stream().map(part -> path(type, part)).toList();
    }

    private static String path(EntityType<?> owner, String attribute) {
        return related(owner, attribute)
                .filter(EntityType::hasSingleIdAttribute)
                .map(target -> attribute + "." + path(target, single(target).getName()))
                .orElse(attribute);
    }

    /** The entity to which a part of the key leads. */
    private static Optional<EntityType<?>> related(EntityType<?> owner, String attribute) {
        return owner.getAttribute(attribute) instanceof SingularAttribute<?, ?> part
                        && part.getType() instanceof EntityType<?> target
                ? Optional.of(target)
                : Optional.empty();
    }

    private SingularAttribute<? super T, ?> single() {
        return single(type);
    }

    private static <E> SingularAttribute<? super E, ?> single(EntityType<E> type) {
        return type.getSingularAttributes().stream()
                .filter(SingularAttribute::isId)
                .findFirst()
                .orElseThrow();
    }

    private Class<?> idClass() {
        return type.getIdType().getJavaType();
    }

    private Class<?> keyType() {
        return type.hasSingleIdAttribute() ? singleType(type) : idClass();
    }

    /** Where the id is a related entity, that of its id. */
    private static Class<?> singleType(EntityType<?> type) {
        String name = single(type).getName();
        return related(type, name)
                .filter(EntityType::hasSingleIdAttribute)
                .<Class<?>>map(EntityKey::singleType)
                .orElseGet(() -> single(type).getJavaType());
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
        return coercion.coerce(idOf(given), keyType(), single().getName());
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
        parts.forEach((part, value) -> coerced.put(part, coercion.coerce(idOf(value), partType(part), part)));
        return schemas.toModel(coerced, keyType());
    }

    /** A related entity stands for its id. */
    private @Nullable Object idOf(@Nullable Object part) {
        return part != null && isEntity(part.getClass())
                ? entityManager
                        .getEntityManagerFactory()
                        .getPersistenceUnitUtil()
                        .getIdentifier(part)
                : part;
    }

    private boolean isEntity(Class<?> part) {
        return entityManager.getMetamodel().getEntities().stream().anyMatch(entity -> entity.getJavaType() == part);
    }

    /** The values with related entities in the place of their ids, which parts of the key may be. */
    Map<String, ?> withRelated(Map<String, ?> values) {
        Map<String, Object> resolved = new LinkedHashMap<>(values);
        attributes().forEach(attribute -> related(type, attribute)
                .ifPresent(target -> resolved.computeIfPresent(attribute, (name, id) -> related(target, name, id))));
        return resolved;
    }

    private Object related(EntityType<?> target, String attribute, Object id) {
        if (target.getJavaType().isInstance(id)) {
            return id;
        }
        Object found = entityManager.find(target.getJavaType(), coercion.coerce(id, partType(attribute), attribute));
        if (found == null) {
            throw Message.FOREIGN_KEY.as(ForeignKeyException::new);
        }
        return found;
    }

    private Class<?> partType(String part) {
        if (!isComposite()) {
            return keyType();
        }
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
            return Map.of(paths().get(0), key);
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
        if (type.hasSingleIdAttribute()) {
            keyed.put(single().getName(), key);
        } else {
            attributes().forEach(attribute -> keyed.put(attribute, part(key, attribute)));
        }
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
