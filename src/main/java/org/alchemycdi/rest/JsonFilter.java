package org.alchemycdi.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON_TYPE;

import jakarta.annotation.Nullable;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Collection;
import java.util.Map;
import org.alchemycdi.internal.json.JsonWriter;
import org.alchemycdi.service.CursorPagination;
import org.alchemycdi.service.OffsetPagination;

/**
 * Writes pages, and what {@code jsonify} was given, as JSON: after the application's own response filters, before the
 * commit. So it does with data of which the resource does not say what it produces.
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
        } else if (isPage(entity) && isJson(response.getMediaType())) {
            write(entity, response);
        } else if (isData(entity) && isUndecided(response.getMediaType())) {
            write(entity, response);
        }
    }

    private void write(@Nullable Object data, ContainerResponseContext response) {
        MediaType type = isUndecided(response.getMediaType()) ? APPLICATION_JSON_TYPE : response.getMediaType();
        response.setEntity(writer.toBytes(data), response.getEntityAnnotations(), type);
    }

    private static boolean isPage(@Nullable Object entity) {
        return entity instanceof OffsetPagination<?> || entity instanceof CursorPagination<?>;
    }

    /** What can only be meant as JSON. */
    private static boolean isData(@Nullable Object entity) {
        return entity instanceof Record
                || entity instanceof Collection<?>
                || entity instanceof Map<?, ?> && !(entity instanceof MultivaluedMap<?, ?>);
    }

    /** RESTEasy takes a resource without {@code @Produces} for one of bytes, and then finds nothing that writes a map. */
    private static boolean isUndecided(@Nullable MediaType type) {
        return type == null || type.isWildcardSubtype() || type.equals(MediaType.APPLICATION_OCTET_STREAM_TYPE);
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type != null
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }
}
