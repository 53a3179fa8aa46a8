package org.alchemycdi.internal.json;

import java.util.Optional;
import org.alchemycdi.internal.schema.Coercer;
import org.alchemycdi.internal.schema.Coercers;
import org.alchemycdi.internal.schema.Property;
import org.alchemycdi.internal.schema.SchemaReading.Slot;
import org.alchemycdi.internal.schema.SchemaReading.SlotRule;

/** Components of schemas as the annotations of JSON-B name and format them; those that {@link JsonWriter} follows. */
public final class JsonSlots implements SlotRule {

    @Override
    public Slot slot(Property component, Class<?> owner, Coercers coercers) {
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
