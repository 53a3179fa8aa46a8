package org.alchemycdi.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.Nullable;
import jakarta.json.JsonValue;
import java.lang.reflect.Type;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.schema.Coercer;
import org.alchemycdi.internal.schema.Path;
import org.alchemycdi.internal.schema.ResolvedType;
import org.alchemycdi.internal.schema.SchemaReading;
import org.alchemycdi.internal.schema.Shapes;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.type.JsonForm;
import org.alchemycdi.type.JsonText;

/** The values of one column as JSON. Thread-safe. */
public final class ColumnJson<T> implements JsonForm<T> {

    private final ResolvedType type;
    private final Coercer coercer;
    private final JsonReader reader = new JsonReader();
    private final JsonWriter writer = JsonWriter.ofColumns();

    private ColumnJson(ResolvedType type) {
        this.type = type;
        this.coercer = JsonValue.class.isAssignableFrom(type.raw())
                ? (value, path) -> value
                : new SchemaReading(new Shapes(), new JsonSlots()).coercers().of(type);
    }

    public static <T> JsonForm<T> of(Type type) {
        return new ColumnJson<>(ResolvedType.of(type, Object.class));
    }

    @Override
    public JsonText write(T value) {
        return new JsonText(writer.toText(value));
    }

    @Override
    @SuppressWarnings("unchecked") // the coercer is of this type
    public @Nullable T read(JsonText json) {
        try {
            return (T) type.raw().cast(coercer.coerce(reader.value(json.text().getBytes(UTF_8)), Path.ROOT));
        } catch (InvalidRequestException | ClassCastException e) {
            // Not what a client sent: what stands in the database is wrong.
            throw Message.UNREADABLE_JSON.causedBy(e, AlchemyException::new, type);
        }
    }
}
