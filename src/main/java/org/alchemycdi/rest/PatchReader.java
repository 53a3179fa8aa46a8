package org.alchemycdi.rest;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.alchemycdi.schema.Patch;
import org.alchemycdi.schema.Schemas;

/** Reads a body into a {@code Patch<AuthorSchema>}, strictly. Its supertype has a wildcard, which no bean may have as a type. */
@Provider
@Typed(PatchReader.class)
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
public class PatchReader implements MessageBodyReader<Patch<?>> {

    @Inject
    JsonBodies bodies;

    @Inject
    Schemas schemas;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Patch.class
                && genericType instanceof ParameterizedType patch
                && patch.getActualTypeArguments()[0] instanceof Class<?>;
    }

    @Override
    public Patch<?> readFrom(
            Class<Patch<?>> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        Class<?> schema = (Class<?>) ((ParameterizedType) genericType).getActualTypeArguments()[0];
        return schemas.patch(bodies.object(body, mediaType), schema);
    }
}
