package org.alchemycdi.internal.persistence.platform;

import java.lang.reflect.Field;
import org.eclipse.persistence.mappings.converters.ConverterClass;

/** The class of an {@code AttributeConverter}, which EclipseLink (4.0.7 to 5.0.0) keeps in a field without a getter. */
final class ConverterTypes {

    private ConverterTypes() {}

    static Class<?> of(ConverterClass<?, ?, ?> converter) {
        try {
            Field field = ConverterClass.class.getDeclaredField("attributeConverterClass");
            field.setAccessible(true);
            return (Class<?>) field.get(converter);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the class of a converter", e);
        }
    }
}
