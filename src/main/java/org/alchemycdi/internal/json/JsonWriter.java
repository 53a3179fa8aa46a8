package org.alchemycdi.internal.json;

import jakarta.annotation.Nullable;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;

/** Writes JSON in UTF-8: the components of records in the order of their declaration, nulls included. Thread-safe. */
public final class JsonWriter implements AutoCloseable {

    private final Jsonb jsonb =
            JsonbBuilder.create(new JsonbConfig().withNullValues(true).withSerializers(new RecordSerializer()));

    public byte[] bytes(@Nullable Object data) {
        return (data == null ? "null" : jsonb.toJson(data)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            jsonb.close();
        } catch (Exception e) {
            throw new JsonbException("JSON-B did not close", e);
        }
    }

    /** For every record, also within others. */
    public static final class RecordSerializer implements JsonbSerializer<Record> {

        @Override
        public void serialize(Record data, JsonGenerator generator, SerializationContext context) {
            generator.writeStartObject();
            for (RecordComponent component : data.getClass().getRecordComponents()) {
                Object value = value(data, component.getAccessor());
                if (value == null) {
                    generator.writeNull(component.getName());
                } else {
                    context.serialize(component.getName(), value, generator);
                }
            }
            generator.writeEnd();
        }

        private static @Nullable Object value(Record data, Method accessor) {
            try {
                accessor.setAccessible(true);
                return accessor.invoke(data);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new JsonbException("the record " + data.getClass().getName() + " cannot be read", e);
            }
        }
    }
}
