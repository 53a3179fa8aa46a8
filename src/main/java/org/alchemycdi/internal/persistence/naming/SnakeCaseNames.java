package org.alchemycdi.internal.persistence.naming;

import java.util.Map;
import org.eclipse.persistence.internal.jpa.metadata.xml.XMLEntityMappings;
import org.eclipse.persistence.jpa.metadata.MetadataSource;
import org.eclipse.persistence.logging.SessionLog;

/**
 * Names tables and columns in lower snake case where the entities leave it to the default. To be given as
 * {@code eclipselink.metadata-source}; it keeps no state, so that any number of units may share one.
 *
 * <p>EclipseLink derives its defaults in many places. Here it is told the names as if the entities had them in their
 * annotations, so that it derives what depends on them itself, and knows no difference.
 */
public final class SnakeCaseNames implements MetadataSource {

    @Override
    public Map<String, Object> getPropertyOverrides(
            Map<String, Object> properties, ClassLoader classLoader, SessionLog log) {
        return Map.of();
    }

    /** Mappings of nothing, which are asked for at the right moment. */
    @Override
    public XMLEntityMappings getEntityMappings(
            Map<String, Object> properties, ClassLoader classLoader, SessionLog log) {
        return new NamingMappings();
    }
}
