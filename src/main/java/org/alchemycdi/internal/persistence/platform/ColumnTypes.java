package org.alchemycdi.internal.persistence.platform;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.Set;
import org.eclipse.persistence.internal.databaseaccess.FieldTypeDefinition;
import org.eclipse.persistence.tools.schemaframework.FieldDefinition.DatabaseType;

/** The column types of one database, in the two forms that EclipseLink's versions ask for. */
@SuppressWarnings("removal")
final class ColumnTypes {

    private final Map<JavaTypes, ColumnType> types;

    private ColumnTypes(Map<JavaTypes, ColumnType> types) {
        this.types = types;
    }

    static ColumnTypes of(Map<JavaTypes, ColumnType> types) {
        Set<JavaTypes> missing = EnumSet.allOf(JavaTypes.class);
        missing.removeAll(types.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("no column type for " + missing);
        }
        return new ColumnTypes(new EnumMap<>(types));
    }

    Hashtable<Class<?>, FieldTypeDefinition> forEclipseLink4() {
        return EclipseLink4.definitions(types);
    }

    Map<Class<?>, DatabaseType> forEclipseLink5() {
        return EclipseLink5.definitions(types);
    }

    /** Holds every mention of a class that EclipseLink 5 has dropped. */
    private static final class EclipseLink4 {

        static Hashtable<Class<?>, FieldTypeDefinition> definitions(Map<JavaTypes, ColumnType> types) {
            Hashtable<Class<?>, FieldTypeDefinition> definitions = new Hashtable<>();
            types.forEach((javaTypes, columnType) ->
                    javaTypes.classes().forEach(javaClass -> definitions.put(javaClass, definition(columnType))));
            return definitions;
        }

        private static FieldTypeDefinition definition(ColumnType type) {
            return type.hasDefaultSize()
                    ? new FieldTypeDefinition(type.name(), type.defaultSize(), type.defaultScale())
                    : new FieldTypeDefinition(type.name(), type.sizeAllowed());
        }
    }

    /** Holds every mention of a class that EclipseLink before 4.0.9 does not have. */
    private static final class EclipseLink5 {

        static Map<Class<?>, DatabaseType> definitions(Map<JavaTypes, ColumnType> types) {
            Map<Class<?>, DatabaseType> definitions = new HashMap<>();
            types.forEach((javaTypes, columnType) ->
                    javaTypes.classes().forEach(javaClass -> definitions.put(javaClass, definition(columnType))));
            return definitions;
        }

        private static DatabaseType definition(ColumnType type) {
            return type.hasDefaultSize()
                    ? new DatabaseType(type.name(), type.defaultSize(), type.defaultScale())
                    : new DatabaseType(type.name(), type.sizeAllowed());
        }
    }
}
