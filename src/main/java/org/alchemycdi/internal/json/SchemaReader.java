package org.alchemycdi.internal.json;

import jakarta.json.JsonObject;
import java.util.Optional;
import org.alchemycdi.internal.schema.Coercer;
import org.alchemycdi.internal.schema.Coercers;
import org.alchemycdi.internal.schema.Path;
import org.alchemycdi.internal.schema.Property;
import org.alchemycdi.internal.schema.ResolvedType;
import org.alchemycdi.internal.schema.SchemaReading;
import org.alchemycdi.internal.schema.SchemaReading.Slot;
import org.alchemycdi.internal.schema.Shapes;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.schema.Patch;

/**
 * Reads schemas from JSON objects, strictly. Thread-safe.
 *
 * <p>Members that the schema does not have are ignored. A member that is missing is null, zero or false in a record, an
 * {@code Optional} too, and stays in a bean what the constructor made it. The annotations of JSON-B that the
 * {@link JsonWriter} follows are followed here too.
 */
public final class SchemaReader {

    private final SchemaReading reading = new SchemaReading(new Shapes(), SchemaReader::slot);

    /** @throws InvalidRequestException with the path, in the names of JSON, of what is no value of its component */
    public <S> S read(JsonObject data, Class<S> schema) {
        return schema.cast(reading.read(data, schema, Path.ROOT));
    }

    /** The same, together with the names (in Java) of the components that are given. */
    public <S> Patch<S> patch(JsonObject data, Class<S> schema) {
        return new Patch<>(read(data, schema), reading.present(data, schema));
    }

    /** Reads values of any type in the same way. */
    Coercer coercer(ResolvedType type) {
        return reading.coercers().of(type);
    }

    private static Slot slot(Property component, Class<?> owner, Coercers coercers) {
        JsonMember member = JsonMember.of(component, owner);
        return new Slot(component, member.name(), member.isRead() ? coercer(member, coercers) : null);
    }

    private static Coercer coercer(JsonMember member, Coercers coercers) {
        if (member.format() == null) {
            return coercers.of(member.property().type());
        }
        Coercer formatted = member.format().reader(coercers);
        return member.property().type().raw() == Optional.class
                ? (value, path) -> Optional.ofNullable(formatted.coerce(value, path))
                : formatted;
    }
}
