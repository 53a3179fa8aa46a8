package org.alchemycdi.internal.persistence.platform;

import org.eclipse.persistence.internal.helper.JPAConversionManager;

/**
 * The conversions of our platforms for what EclipseLink converts without asking the platform: the keys by which it sorts the
 * rows of a relation that is read for many owners at once.
 */
final class KeyConversions extends JPAConversionManager {

    private static final long serialVersionUID = 1L;

    @Override
    @SuppressWarnings("unchecked")
    public <T> T convertObject(Object value, Class<T> type) {
        Object converted = ValueConversion.convert(value, type);
        return converted == null ? super.convertObject(value, type) : (T) converted;
    }
}
