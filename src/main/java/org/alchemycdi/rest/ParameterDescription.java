package org.alchemycdi.rest;

import static java.util.Map.entry;

import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alchemycdi.internal.listing.Parameter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.Style;

/** A query parameter as a document describes it: its type, its format, and what else its values are held to. */
final class ParameterDescription {

    /** What a type of Java is in a document; a text where nothing is said. */
    private record Form(SchemaType type, String format) {

        static final Form TEXT = new Form(SchemaType.STRING, "");
    }

    private static final Form MOMENT = new Form(SchemaType.STRING, "date-time");

    private static final Map<Class<?>, Form> FORMS = Map.ofEntries(
            entry(Boolean.class, new Form(SchemaType.BOOLEAN, "")),
            entry(Byte.class, new Form(SchemaType.INTEGER, "int32")),
            entry(Short.class, new Form(SchemaType.INTEGER, "int32")),
            entry(Integer.class, new Form(SchemaType.INTEGER, "int32")),
            entry(Long.class, new Form(SchemaType.INTEGER, "int64")),
            entry(BigInteger.class, new Form(SchemaType.INTEGER, "")),
            entry(Year.class, new Form(SchemaType.INTEGER, "")),
            entry(Float.class, new Form(SchemaType.NUMBER, "float")),
            entry(Double.class, new Form(SchemaType.NUMBER, "double")),
            entry(BigDecimal.class, new Form(SchemaType.NUMBER, "")),
            entry(UUID.class, new Form(SchemaType.STRING, "uuid")),
            entry(LocalDate.class, new Form(SchemaType.STRING, "date")),
            entry(java.sql.Date.class, new Form(SchemaType.STRING, "date")),
            entry(LocalTime.class, new Form(SchemaType.STRING, "time")),
            entry(Duration.class, new Form(SchemaType.STRING, "duration")),
            entry(LocalDateTime.class, MOMENT),
            entry(Instant.class, MOMENT),
            entry(OffsetDateTime.class, MOMENT),
            entry(ZonedDateTime.class, MOMENT),
            entry(Date.class, MOMENT),
            entry(Timestamp.class, MOMENT));

    private ParameterDescription() {}

    static org.eclipse.microprofile.openapi.models.parameters.Parameter of(Parameter parameter) {
        Schema value = value(parameter);
        org.eclipse.microprofile.openapi.models.parameters.Parameter described = OASFactory.createParameter()
                .name(parameter.name())
                .in(In.QUERY)
                .description(parameter.description())
                .required(false);
        return parameter.isSeveral()
                ? described
                        .schema(typed(SchemaType.ARRAY).items(value))
                        .style(Style.FORM)
                        .explode(false)
                : described.schema(value);
    }

    private static Schema value(Parameter parameter) {
        Form form = FORMS.getOrDefault(parameter.type(), Form.TEXT);
        Schema schema = typed(form.type());
        if (!form.format().isEmpty()) {
            schema.setFormat(form.format());
        }
        choices(parameter).forEach(schema::addEnumeration);
        parameter.otherwise().ifPresent(schema::setDefaultValue);
        if (parameter.least() != null) {
            schema.setMinimum(BigDecimal.valueOf(parameter.least()));
        }
        if (parameter.most() != null) {
            schema.setMaximum(BigDecimal.valueOf(parameter.most()));
        }
        return schema;
    }

    private static List<String> choices(Parameter parameter) {
        return parameter.type().isEnum()
                ? Arrays.stream(parameter.type().getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : parameter.choices();
    }

    // MicroProfile OpenAPI 3 takes one type, as Payara 6 has it, and 4 a list of them, as WildFly 39 has it.
    private static Schema typed(SchemaType type) {
        Schema schema = OASFactory.createSchema();
        try {
            Schema.class.getMethod("setType", SchemaType.class).invoke(schema, type);
        } catch (NoSuchMethodException isList) {
            setTypes(schema, List.of(type));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
        return schema;
    }

    private static void setTypes(Schema schema, List<SchemaType> types) {
        try {
            Schema.class.getMethod("setType", List.class).invoke(schema, types);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
