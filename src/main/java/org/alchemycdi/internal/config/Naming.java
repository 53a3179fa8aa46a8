package org.alchemycdi.internal.config;

/** How tables and columns are called that the entities give no name. */
public enum Naming {
    /** {@code HTTPRequestLog} is {@code http_request_log}. */
    SNAKE_CASE,
    /** As Jakarta Persistence says, which EclipseLink writes in capitals: {@code HTTPREQUESTLOG}. */
    JPA
}
