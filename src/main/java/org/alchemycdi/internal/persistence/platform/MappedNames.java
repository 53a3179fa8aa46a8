package org.alchemycdi.internal.persistence.platform;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.sessions.Project;

/**
 * All tables and columns that the descriptors of a project name. Each kind of mapping keeps them in a place of its own, and many
 * keep copies; so every object is looked at that a descriptor reaches.
 */
final class MappedNames {

    private static final String ECLIPSE_LINK = "org.eclipse.persistence.";
    /** Whence one would get to the connection, and to objects of the application. */
    private static final List<String> NOT_OF_MAPPINGS = List.of(
            ECLIPSE_LINK + "sessions.",
            ECLIPSE_LINK + "internal.sessions.",
            ECLIPSE_LINK + "internal.databaseaccess.",
            ECLIPSE_LINK + "internal.jpa.",
            ECLIPSE_LINK + "platform.");

    private final Consumer<DatabaseTable> tables;
    private final Consumer<DatabaseField> columns;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> left = new ArrayDeque<>();
    private final Map<Class<?>, List<Field>> fields = new HashMap<>();

    private MappedNames(Consumer<DatabaseTable> tables, Consumer<DatabaseField> columns) {
        this.tables = tables;
        this.columns = columns;
    }

    /** Each object is given once; what it is called may be changed, but not so that its hash does. */
    static void of(Project project, Consumer<DatabaseTable> tables, Consumer<DatabaseField> columns) {
        MappedNames names = new MappedNames(tables, columns);
        project.getDescriptors().values().forEach(names::add);
        while (!names.left.isEmpty()) {
            names.look(names.left.remove());
        }
    }

    private void add(Object object) {
        if (object != null && !(object instanceof Class) && seen.add(object)) {
            left.add(object);
        }
    }

    private void look(Object object) {
        if (object instanceof DatabaseTable table) {
            tables.accept(table);
        } else if (object instanceof DatabaseField column) {
            columns.accept(column);
        }
        if (object instanceof Collection<?> collection) {
            new ArrayList<Object>(collection).forEach(this::add);
        } else if (object instanceof Map<?, ?> map) {
            map.keySet().forEach(this::add);
            map.values().forEach(this::add);
        } else if (object instanceof Object[] array) {
            Arrays.stream(array).forEach(this::add);
        } else if (isOfMappings(object.getClass())) {
            fields(object.getClass()).forEach(field -> add(value(field, object)));
        }
    }

    private static boolean isOfMappings(Class<?> type) {
        String name = type.getName();
        return name.startsWith(ECLIPSE_LINK) && NOT_OF_MAPPINGS.stream().noneMatch(name::startsWith);
    }

    private List<Field> fields(Class<?> type) {
        return fields.computeIfAbsent(type, MappedNames::fieldsOf);
    }

    private static List<Field> fieldsOf(Class<?> type) {
        List<Field> all = new ArrayList<>();
        for (Class<?> one = type; one != null && one != Object.class; one = one.getSuperclass()) {
            Arrays.stream(one.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers())
                            && !field.getType().isPrimitive()
                            && field.getType() != String.class)
                    .filter(Field::trySetAccessible)
                    .forEach(all::add);
        }
        return all;
    }

    private static Object value(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.toString(), e);
        }
    }
}
