package org.alchemycdi.internal.persistence.platform;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.converters.ConverterClass;
import org.eclipse.persistence.mappings.converters.SerializedObjectConverter;
import org.eclipse.persistence.mappings.converters.TypeConversionConverter;

/** Removes the converters that stand between an attribute and a platform that can bind it as it is. */
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
        if (isForUuid(converter)) {
            column.keepAs(UUID.class);
        } else if (converter instanceof SerializedObjectConverter && column.javaType(descriptor) == Instant.class) {
            column.keepAs(Instant.class);
        } else if (converter instanceof ConverterClass<?, ?, ?> attributeConverter) {
            column.setConverter(new DeclaredTypeConverter(attributeConverter));
        }
    }

    private static boolean isForUuid(@Nullable Converter converter) {
        if (converter instanceof TypeConversionConverter conversion) {
            return conversion.getObjectClass() == UUID.class;
        }
        return converter != null && converter.getClass().getName().equals(UUID_CONVERTER);
    }
}
