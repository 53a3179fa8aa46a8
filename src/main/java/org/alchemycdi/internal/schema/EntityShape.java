package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Persistence;
import jakarta.persistence.PostLoad;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.message.Message;

/** An entity, mapped superclass or embeddable: its attributes in the order of their declaration, and how one is made. */
public final class EntityShape {

    private static final List<Class<? extends Annotation>> MAPPED =
            List.of(Entity.class, MappedSuperclass.class, Embeddable.class);

    private final Class<?> type;
    private final Map<String, EntityAttribute> attributes;
    private final boolean isWoven;
    private final boolean isChangedByLoading;
    private final @Nullable MethodHandle constructor;

    private EntityShape(Class<?> type) {
        this.type = type;
        this.attributes = Collections.unmodifiableMap(AttributeFinder.attributesOf(type));
        this.isWoven = hierarchy(type)
                .flatMap(ancestor -> Arrays.stream(ancestor.getDeclaredMethods()))
                .anyMatch(method -> method.getName().startsWith(Members.WOVEN));
        this.isChangedByLoading =
                hierarchy(type).anyMatch(ancestor -> Callbacks.areDeclaredBy(ancestor, PostLoad.class));
        this.constructor = Modifier.isAbstract(type.getModifiers())
                ? null
                : Arrays.stream(type.getDeclaredConstructors())
                        .filter(candidate -> candidate.getParameterCount() == 0)
                        .findFirst()
                        .map(Handles::constructor)
                        .orElse(null);
    }

    static EntityShape of(Class<?> type) {
        return new EntityShape(type);
    }

    static boolean isMapped(Class<?> type) {
        return hierarchy(type).anyMatch(EntityShape::isAnnotated);
    }

    /** The class and what it extends, without {@code Object}; the most general class comes last. */
    static Stream<Class<?>> hierarchy(Class<?> type) {
        return Stream.<Class<?>>iterate(type, c -> c != null && c != Object.class, Class::getSuperclass);
    }

    static boolean isAnnotated(Class<?> type) {
        return MAPPED.stream().anyMatch(type::isAnnotationPresent);
    }

    public Class<?> type() {
        return type;
    }

    public Collection<EntityAttribute> attributes() {
        return attributes.values();
    }

    /** The attribute of this name, or nothing. */
    public @Nullable EntityAttribute find(String name) {
        return attributes.get(name);
    }

    /** The attributes that are the id, in order; none where annotations do not tell. */
    public List<EntityAttribute> ids() {
        return attributes.values().stream()
                .filter(attribute -> attribute.mapping().isId())
                .toList();
    }

    /** Whether a callback of the application sees each entity that is read, and may change what its row says. */
    public boolean isChangedByLoading() {
        return isChangedByLoading;
    }

    /**
     * Whether reading the attribute needs no query. Without weaving a basic attribute is always there; a woven entity may have
     * been read by a fetch group.
     */
    public boolean isLoaded(Object owner, EntityAttribute attribute) {
        return !(isWoven || attribute.kind().isRelation() || attribute.kind() == Mapping.Kind.ELEMENTS)
                || Persistence.getPersistenceUtil().isLoaded(owner, attribute.name());
    }

    Collection<String> names() {
        return attributes.keySet();
    }

    boolean isCreatable() {
        return constructor != null;
    }

    /** A new one, made by the constructor without arguments, whatever its visibility. */
    Object create() {
        if (constructor == null) {
            throw Message.CANNOT_CREATE.as(AlchemyException::new, type.getSimpleName());
        }
        try {
            return (Object) constructor.invokeExact(new Object[0]);
        } catch (Throwable thrown) {
            throw Handles.unchecked(thrown);
        }
    }
}
