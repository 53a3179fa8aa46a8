package org.alchemycdi.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.stream.Stream;
import org.alchemycdi.schema.Schemas;
import org.alchemycdi.schema.Strict;

/** Reads a body into a schema that is {@link Strict}, or is asked for so. */
@Provider
// Before the reader of JSON-B, which Jersey takes for just as special.
@Priority(StrictReader.FIRST)
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
public class StrictReader implements MessageBodyReader<Object> {

    static final int FIRST = 1;

    @Inject
    JsonBodies bodies;

    @Inject
    Schemas schemas;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isAnnotationPresent(Strict.class) || Stream.of(annotations).anyMatch(Strict.class::isInstance);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        return schemas.read(bodies.object(body, mediaType), type);
    }
}
