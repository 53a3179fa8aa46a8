package org.alchemycdi.internal.json;

import jakarta.annotation.Nullable;
import jakarta.json.bind.annotation.JsonbDateFormat;
import jakarta.json.bind.annotation.JsonbNumberFormat;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import org.alchemycdi.internal.schema.Coercer;
import org.alchemycdi.internal.schema.Coercers;
import org.alchemycdi.internal.schema.Property;
import org.alchemycdi.internal.schema.ResolvedType;

/** How the annotations of JSON-B let one property look that is not written like others of its type. */
interface Format {

    /** What is written instead of the value. */
    @Nullable
    Object toJson(Object value);

    /** Reads it again; null stays null. */
    Coercer reader(Coercers coercers);

    /**
     * The format of a property, or nothing.
     *
     * @param type of the value, the content of an Optional
     */
    static @Nullable Format of(Property property, ResolvedType type, Class<?> owner) {
        JsonbTypeAdapter adapter = property.annotations().find(JsonbTypeAdapter.class);
        if (adapter != null) {
            return AdapterFormat.of(adapter.value(), owner, property.name());
        }
        JsonbDateFormat date = property.annotations().find(JsonbDateFormat.class);
        date = date == null ? owner.getAnnotation(JsonbDateFormat.class) : date;
        if (date != null && DateFormat.isDate(type.raw())) {
            return DateFormat.of(date, type.raw());
        }
        JsonbNumberFormat number = property.annotations().find(JsonbNumberFormat.class);
        number = number == null ? owner.getAnnotation(JsonbNumberFormat.class) : number;
        return number != null && Number.class.isAssignableFrom(type.boxed())
                ? NumberFormat.of(number, type.raw())
                : null;
    }
}
