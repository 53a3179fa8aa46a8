package org.alchemycdi.internal.persistence.platform;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.converters.ConverterClass;
import org.eclipse.persistence.mappings.converters.SerializedObjectConverter;
import org.eclipse.persistence.mappings.converters.TypeConversionConverter;

/** Lets every attribute and element be bound and read as what it is declared to be. */
final class ConverterCorrections {

    /** EclipseLink 4's, which cannot read a null. Version 5 does not have the class. */
    private static final String UUID_CONVERTER = "org.eclipse.persistence.mappings.converters.UUIDConverter";

    private ConverterCorrections() {}

    static void applyTo(ClassDescriptor descriptor) {
        for (DatabaseMapping mapping : EclipseLinkLists.mappings(descriptor)) {
            for (ConvertedColumn column : ConvertedColumn.of(mapping)) {
                correct(column, descriptor);
            }
        }
    }

    private static void correct(ConvertedColumn column, ClassDescriptor descriptor) {
        Converter converter = column.converter();
        if (converter instanceof ConverterClass<?, ?, ?> attributeConverter) {
            column.setConverter(new DeclaredTypeConverter(attributeConverter));
        } else if (isForUuid(converter)) {
            keepAs(UUID.class, column);
        } else if (converter instanceof SerializedObjectConverter && column.javaType(descriptor) == Instant.class) {
            keepAs(Instant.class, column);
        } else if (converter == null && column.isElement()) {
            giveType(column, column.javaType(descriptor));
        }
    }

    /** Binds and reads the Java type itself. */
    private static void keepAs(Class<?> type, ConvertedColumn column) {
        column.setConverter(column.isElement() ? new ElementTypeConverter(type) : null);
        column.field().setSqlType(DatabaseField.NULL_SQL_TYPE);
        column.field().setType(type);
    }

    private static void giveType(ConvertedColumn column, @Nullable Class<?> type) {
        if (type != null && type != Object.class) {
            column.setConverter(new ElementTypeConverter(type));
        }
    }

    private static boolean isForUuid(@Nullable Converter converter) {
        if (converter instanceof TypeConversionConverter conversion) {
            return conversion.getObjectClass() == UUID.class;
        }
        return converter != null && converter.getClass().getName().equals(UUID_CONVERTER);
    }
}
