package org.alchemycdi.internal.persistence.platform;

import java.lang.reflect.Method;
import java.util.List;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.exceptions.IntegrityChecker;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.tools.schemaframework.UniqueKeyConstraint;

/** What some of EclipseLink's versions return as a Vector and others as a List, so that no direct call fits both. */
public final class EclipseLinkLists {

    private static final Method MAPPINGS = getter(ClassDescriptor.class, "getMappings");
    private static final Method TABLES = getter(ClassDescriptor.class, "getTables");
    private static final Method COLUMNS = getter(UniqueKeyConstraint.class, "getSourceFields");
    private static final Method FAILURES = getter(IntegrityChecker.class, "getCaughtExceptions");

    private EclipseLinkLists() {}

    public static List<DatabaseMapping> mappings(ClassDescriptor descriptor) {
        return list(MAPPINGS, descriptor, DatabaseMapping.class);
    }

    static List<DatabaseTable> tables(ClassDescriptor descriptor) {
        return list(TABLES, descriptor, DatabaseTable.class);
    }

    static List<String> columns(UniqueKeyConstraint constraint) {
        return list(COLUMNS, constraint, String.class);
    }

    static List<Exception> failures(IntegrityChecker checker) {
        return list(FAILURES, checker, Exception.class);
    }

    private static Method getter(Class<?> owner, String name) {
        try {
            return owner.getMethod(name);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> List<T> list(Method getter, Object target, Class<T> elementType) {
        try {
            List<?> elements = (List<?>) getter.invoke(target);
            return elements.stream().<T>map(elementType::cast).toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(getter.toString(), e);
        }
    }
}
