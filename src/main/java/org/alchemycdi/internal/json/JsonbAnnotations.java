package org.alchemycdi.internal.json;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import jakarta.json.bind.annotation.JsonbTypeSerializer;
import jakarta.json.bind.annotation.JsonbVisibility;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;
import org.alchemycdi.internal.schema.Shapes;

/** Which classes are left to JSON-B, because of annotations that we do not follow ourselves. */
final class JsonbAnnotations {

    private static final List<Class<? extends Annotation>> OWN_FORM =
            List.of(JsonbTypeAdapter.class, JsonbTypeSerializer.class);

    private static final List<Class<? extends Annotation>> OF_OBJECTS =
            List.of(JsonbTypeInfo.class, JsonbVisibility.class, JsonbPropertyOrder.class);

    private JsonbAnnotations() {}

    /** Whether the class says that it looks quite different in JSON. */
    static boolean haveOwnForm(Class<?> type) {
        return OWN_FORM.stream().anyMatch(type::isAnnotationPresent);
    }

    static boolean areBeyondUs(Class<?> record, Shapes shapes) {
        return Stream.concat(Stream.of(record), Stream.of(record.getInterfaces()))
                        .anyMatch(type -> OF_OBJECTS.stream().anyMatch(type::isAnnotationPresent))
                || shapes.schema(record).components().stream()
                        .anyMatch(component -> component.annotations().has(JsonbTypeSerializer.class));
    }
}
