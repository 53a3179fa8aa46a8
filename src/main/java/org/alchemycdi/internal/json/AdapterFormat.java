package org.alchemycdi.internal.json;

import jakarta.annotation.Nullable;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Stream;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.schema.Coercer;
import org.alchemycdi.internal.schema.Coercers;
import org.alchemycdi.internal.schema.Refusal;
import org.alchemycdi.internal.schema.ResolvedType;

/** {@code @JsonbTypeAdapter} on a property. The adapter is made by its constructor without arguments. */
record AdapterFormat(JsonbAdapter<Object, Object> adapter, ResolvedType adapted, String place) implements Format {

    static AdapterFormat of(Class<?> adapterType, Class<?> owner, String property) {
        String place = owner.getSimpleName() + "." + property;
        Type adapted = Stream.<Class<?>>iterate(adapterType, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getGenericInterfaces()))
                .filter(type -> type instanceof ParameterizedType generic && generic.getRawType() == JsonbAdapter.class)
                .map(type -> ((ParameterizedType) type).getActualTypeArguments()[1])
                .findFirst()
                .orElseThrow(() -> unusable(null, adapterType, place, "its types are not written down in its class"));
        return new AdapterFormat(instance(adapterType, place), ResolvedType.of(adapted, adapterType), place);
    }

    @Override
    public @Nullable Object toJson(Object value) {
        try {
            return adapter.adaptToJson(value);
        } catch (Exception e) {
            throw unusable(e, adapter.getClass(), place, "it refuses a value");
        }
    }

    @Override
    public Coercer reader(Coercers coercers) {
        Coercer text = coercers.of(adapted);
        return (value, path) -> {
            Object given = text.coerce(value, path);
            try {
                return given == null ? null : adapter.adaptFromJson(given);
            } catch (Exception e) {
                throw Refusal.of(path, e, Message.VALUE_NOT_ACCEPTED, path);
            }
        };
    }

    @SuppressWarnings("unchecked") // the annotation takes adapters only; of which type, its property says
    private static JsonbAdapter<Object, Object> instance(Class<?> type, String place) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.trySetAccessible();
            return (JsonbAdapter<Object, Object>) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw unusable(e, type, place, "it has no constructor without arguments that works");
        }
    }

    private static AlchemyException unusable(@Nullable Exception cause, Class<?> type, String place, String why) {
        AlchemyException mistake =
                Message.ADAPTER_NOT_USABLE.as(AlchemyException::new, type.getSimpleName(), place, why);
        if (cause != null) {
            mistake.initCause(cause);
        }
        return mistake;
    }
}
