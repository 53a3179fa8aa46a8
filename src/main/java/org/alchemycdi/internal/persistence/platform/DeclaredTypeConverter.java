package org.alchemycdi.internal.persistence.platform;

import jakarta.annotation.Nullable;
import jakarta.persistence.PersistenceException;
import java.util.Set;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.type.JsonArrayConverter;
import org.alchemycdi.type.JsonConverter;
import org.alchemycdi.type.JsonObjectConverter;
import org.alchemycdi.type.JsonText;
import org.alchemycdi.type.JsonValueConverter;
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

    private static final String OURS = JsonConverter.class.getPackageName();
    private static final Set<Class<?>> IMMUTABLE =
            Set.of(JsonObjectConverter.class, JsonArrayConverter.class, JsonValueConverter.class);

    private final ConverterClass<?, ?, ?> converter;
    private final Class<?> type;
    private Class<?> declaredType;

    DeclaredTypeConverter(ConverterClass<?, ?, ?> converter) {
        this.converter = converter;
        this.type = ConverterTypes.of(converter);
    }

    Class<?> type() {
        return type;
    }

    /** The inner one puts itself, or nothing if it is disabled, back into the mapping. */
    @Override
    public void initialize(DatabaseMapping mapping, Session session) {
        converter.setSession((AbstractSession) session);
        converter.initialize(mapping, session);
        ConvertedColumn.of(mapping).stream()
                .filter(column -> column.converter() == converter)
                .forEach(this::takeOver);
        if (isJson() || type.getPackageName().equals(OURS)) {
            // Makes the converter, so that what it lacks fails the start and not the first request.
            convertObjectValueToDataValue(null, session);
        }
    }

    private void takeOver(ConvertedColumn column) {
        if (isJson()) {
            // Of a converter that inherits its types EclipseLink takes the value's type for the column's.
            column.field().setType(JsonText.class);
        }
        declaredType = column.field().getType();
        column.setConverter(this);
    }

    @Override
    public Object convertDataValueToObjectValue(@Nullable Object value, Session session) {
        try {
            return converter.convertDataValueToObjectValue(asDeclared(value, session), session);
        } catch (PersistenceException e) {
            throw ownFailure(e);
        }
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
        try {
            return converter.convertObjectValueToDataValue(value, session);
        } catch (PersistenceException e) {
            throw ownFailure(e);
        }
    }

    /** EclipseLink's exception says the value, which may be a secret. */
    private static RuntimeException ownFailure(PersistenceException failure) {
        return failure.getCause() instanceof AlchemyException own ? own : failure;
    }

    private boolean isJson() {
        return JsonConverter.class.isAssignableFrom(type);
    }

    /** Then EclipseLink compares with a copy, made by converting to and fro, and notices changes in place. */
    @Override
    public boolean isMutable() {
        return isJson() && !IMMUTABLE.contains(type);
    }
}
