package org.alchemycdi.internal.json;

public final class JsonReader {
    public jakarta.json.JsonObject object(java.io.InputStream o) {
        try (var r = jakarta.json.Json.createReader(o)) {
            return r.readObject();
        }
    }
}
