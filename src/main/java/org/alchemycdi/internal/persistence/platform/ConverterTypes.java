package org.alchemycdi.internal.persistence.platform;

import jakarta.annotation.Nullable;
import java.lang.reflect.Field;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.converters.ConverterClass;

/** The class of an {@code AttributeConverter}, which EclipseLink (4.0.7 to 5.0.0) keeps in a field without a getter. */
public final class ConverterTypes {

    private ConverterTypes() {}

    /** Whether this is how EclipseLink, and we around it, call an attribute converter of this class. */
    public static boolean isMadeBy(Class<?> attributeConverter, @Nullable Converter converter) {
        return converter instanceof DeclaredTypeConverter ours && ours.type() == attributeConverter
                || converter instanceof ConverterClass<?, ?, ?> plain && of(plain) == attributeConverter;
    }

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
