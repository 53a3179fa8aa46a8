package org.alchemycdi.internal.persistence.platform;

import jakarta.annotation.Nullable;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.converters.ConverterClass;
import org.eclipse.persistence.sessions.Session;

/**
 * Hands an {@code AttributeConverter} the type that it declares. EclipseLink hands it whatever the driver returned, which
 * fails as soon as a driver prefers another class.
 */
final class DeclaredTypeConverter implements Converter {

    private final ConverterClass<?, ?, ?> converter;
    private Class<?> declaredType;

    DeclaredTypeConverter(ConverterClass<?, ?, ?> converter) {
        this.converter = converter;
    }

    /** The inner one puts itself, or nothing if it is disabled, back into the mapping. */
    @Override
    public void initialize(DatabaseMapping mapping, Session session) {
        converter.setSession((AbstractSession) session);
        converter.initialize(mapping, session);
        ConvertedColumn.of(mapping).stream()
                .filter(column -> column.converter() == converter)
                .forEach(this::takeOver);
    }

    private void takeOver(ConvertedColumn column) {
        declaredType = column.field().getType();
        column.setConverter(this);
    }

    @Override
    public Object convertDataValueToObjectValue(@Nullable Object value, Session session) {
        return converter.convertDataValueToObjectValue(asDeclared(value, session), session);
    }

    @Nullable
    private Object asDeclared(@Nullable Object value, Session session) {
        if (value == null || declaredType == null || declaredType.isInstance(value)) {
            return value;
        }
        return session.getDatasourceLogin().getDatasourcePlatform().convertObject(value, declaredType);
    }

    @Override
    public Object convertObjectValueToDataValue(@Nullable Object value, Session session) {
        return converter.convertObjectValueToDataValue(value, session);
    }

    @Override
    public boolean isMutable() {
        return converter.isMutable();
    }
}
