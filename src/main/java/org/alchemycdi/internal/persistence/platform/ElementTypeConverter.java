package org.alchemycdi.internal.persistence.platform;

import jakarta.annotation.Nullable;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.sessions.Session;

/** Gives the elements of a collection their type. EclipseLink does so for attributes, but not for elements. */
final class ElementTypeConverter implements Converter {

    private final Class<?> type;

    ElementTypeConverter(Class<?> type) {
        this.type = type;
    }

    @Override
    public void initialize(DatabaseMapping mapping, Session session) {}

    @Override
    public Object convertDataValueToObjectValue(@Nullable Object value, Session session) {
        return session.getDatasourceLogin().getDatasourcePlatform().convertObject(value, type);
    }

    @Override
    public Object convertObjectValueToDataValue(@Nullable Object value, Session session) {
        return value;
    }

    @Override
    public boolean isMutable() {
        return false;
    }
}
