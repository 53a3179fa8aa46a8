package org.alchemycdi.type;

import jakarta.annotation.Nullable;
import jakarta.persistence.AttributeConverter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;

/**
 * Keeps a record, a bean, or a collection or map of these as JSON in one column: {@code jsonb} on PostgreSQL, {@code json} or
 * text elsewhere. A subclass says of which type, and need not say more:
 *
 * <pre>{@code
 * @Converter
 * public class SettingsConverter extends JsonConverter<Settings> {}
 *
 * @Convert(converter = SettingsConverter.class)
 * private Settings settings;
 * }</pre>
 *
 * <p>What is written is what the JSON of a response would be, but for decimals, which are numbers; what is read is taken as
 * strictly as the data of a request: a member that the type does not have is ignored, one that is missing is null, zero or
 * false, and one of another type is refused. A value that JSON cannot say, such as NaN, is refused when it is written.
 *
 * <p>A value is written when it is replaced, and also when it was changed in place. To notice the latter, the JSON of what was
 * read is kept until the unit of work ends. Null stays null. Thread-safe.
 */
public abstract class JsonConverter<T> implements AttributeConverter<T, JsonText> {

    private final JsonForm<T> form = TypeBacking.find().json(valueType());

    /** @throws IllegalStateException if the direct subclass of this class leaves the type open */
    protected JsonConverter() {}

    private Type valueType() {
        Class<?> subclass = getClass();
        while (subclass.getSuperclass() != JsonConverter.class) {
            subclass = subclass.getSuperclass();
        }
        if (subclass.getGenericSuperclass() instanceof ParameterizedType parameterized
                && !(parameterized.getActualTypeArguments()[0] instanceof TypeVariable<?>)) {
            return parameterized.getActualTypeArguments()[0];
        }
        throw new IllegalStateException(
                subclass.getName() + " does not say what it converts: let it extend JsonConverter<YourType>");
    }

    @Override
    public @Nullable JsonText convertToDatabaseColumn(@Nullable T value) {
        return value == null ? null : form.write(value);
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable JsonText json) {
        return json == null ? null : form.read(json);
    }
}
