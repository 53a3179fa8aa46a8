package org.alchemycdi.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.alchemycdi.internal.json.JsonReader;

/** Bodies of requests as JSON objects. */
@Singleton
public class JsonBodies {

    @Inject
    JsonReader reader;

    JsonObject object(InputStream body, MediaType mediaType) {
        return reader.object(body, charset(mediaType));
    }

    /** JSON is UTF-8 unless its media type says otherwise. */
    private static Charset charset(MediaType mediaType) {
        String name = mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw new NotSupportedException(unknown);
        }
    }
}
