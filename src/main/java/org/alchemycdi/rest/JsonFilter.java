package org.alchemycdi.rest;

import jakarta.annotation.Nullable;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.alchemycdi.internal.json.JsonWriter;
import org.alchemycdi.service.OffsetPagination;

/**
 * Writes pages, and what {@code jsonify} was given, as JSON: after the application's own response filters, before the
 * commit.
 */
@Provider
@Priority(Integer.MIN_VALUE + 1)
public class JsonFilter implements ContainerResponseFilter {

    @Inject
    JsonWriter writer;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (entity instanceof JsonBody body) {
            write(body.data(), response);
        } else if (entity instanceof OffsetPagination<?> && isJson(response.getMediaType())) {
            write(entity, response);
        }
    }

    private void write(@Nullable Object data, ContainerResponseContext response) {
        MediaType type = response.getMediaType() == null ? MediaType.APPLICATION_JSON_TYPE : response.getMediaType();
        response.setEntity(writer.bytes(data), response.getEntityAnnotations(), type);
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type == null
                || type.isWildcardSubtype()
                || type.getSubtype().equals("json")
                || type.getSubtype().endsWith("+json");
    }
}
