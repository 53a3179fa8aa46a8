package org.alchemycdi.internal.persistence.platform;

import jakarta.persistence.EntityManagerFactory;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Which attributes are never null in the database, as the mapping says it. */
public final class NotNullColumns {

    private NotNullColumns() {}

    /** Whether this attribute of the entity itself is one of them. */
    public static boolean include(EntityManagerFactory factory, Class<?> modelType, String attribute) {
        DatabaseMapping mapping =
                factory.unwrap(ServerSession.class).getDescriptor(modelType).getMappingForAttributeName(attribute);
        return mapping != null
                && mapping.getField() != null
                && (mapping.isPrimaryKeyMapping() || !mapping.getField().isNullable());
    }
}
