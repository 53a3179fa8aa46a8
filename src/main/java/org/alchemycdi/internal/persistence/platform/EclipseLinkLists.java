package org.alchemycdi.internal.persistence.platform;

import java.util.List;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.exceptions.IntegrityChecker;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.tools.schemaframework.UniqueKeyConstraint;

/** What some of EclipseLink's versions return as a Vector and others as a List, so that no direct call fits both. */
public final class EclipseLinkLists {

    private EclipseLinkLists() {}

    public static List<DatabaseMapping> mappings(ClassDescriptor descriptor) {
        return list(ClassDescriptor.class, "getMappings", descriptor, DatabaseMapping.class);
    }

    static List<DatabaseTable> tables(ClassDescriptor descriptor) {
        return list(ClassDescriptor.class, "getTables", descriptor, DatabaseTable.class);
    }

    static List<String> columns(UniqueKeyConstraint constraint) {
        return list(UniqueKeyConstraint.class, "getSourceFields", constraint, String.class);
    }

    static List<Exception> failures(IntegrityChecker checker) {
        return list(IntegrityChecker.class, "getCaughtExceptions", checker, Exception.class);
    }

    private static <T> List<T> list(Class<?> owner, String getter, Object target, Class<T> elementType) {
        try {
            List<?> elements = (List<?>) owner.getMethod(getter).invoke(target);
            return elements.stream().<T>map(elementType::cast).toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(owner.getName() + "." + getter, e);
        }
    }
}
