package org.alchemycdi.internal.json;

import jakarta.json.bind.*;

public final class JsonWriter implements AutoCloseable {
    private final Jsonb j = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    public byte[] bytes(Object o) {
        return j.toJson(o).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    public void close() {
        try {
            j.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
