package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.schema.Coercion;
import org.alchemycdi.repository.InvalidRequestException;

/** The values that fields are compared with, as the types of the fields. */
final class Operands {

    private final Coercion coercion = new Coercion();
    private final Budget budget;

    Operands(Budget budget) {
        this.budget = budget;
    }

    /** Without JSON and Optional around it. */
    @Nullable
    Object plain(@Nullable Object value) {
        return coercion.coerce(value, Object.class, "");
    }

    /** Null stays null. */
    @Nullable
    Object one(Field field, @Nullable Object value) {
        return coercion.coerce(value, field.valueType(), field.name());
    }

    @SuppressWarnings("unchecked") // the field was found to have an order
    Comparable<Object> bound(Field field, Operator operator, @Nullable Object value) {
        Object bound = one(field, value);
        if (bound == null) {
            throw wrong(field, operator, "a value other than null");
        }
        return (Comparable<Object>) bound;
    }

    List<?> two(Field field, @Nullable Object value) {
        if (value instanceof Collection<?> values && values.size() == 2) {
            return several(field, Operator.BETWEEN, values);
        }
        throw wrong(field, Operator.BETWEEN, "a list of two values");
    }

    /** Nulls stay among them. */
    List<?> several(Field field, Operator operator, @Nullable Object value) {
        if (!(value instanceof Collection<?> values)) {
            throw wrong(field, operator, "a list of values");
        }
        budget.takeValues(field.name(), values.size());
        return values.stream().map(each -> one(field, each)).toList();
    }

    String text(Field field, Operator operator, @Nullable Object value) {
        Object text = coercion.coerce(value, String.class, field.name());
        if (text == null) {
            throw wrong(field, operator, "a text");
        }
        return (String) text;
    }

    LocalDate day(Field field, @Nullable Object value) {
        Object day = coercion.coerce(value, LocalDate.class, field.name());
        if (day == null) {
            throw wrong(field, Operator.DATEEQ, "a date");
        }
        return (LocalDate) day;
    }

    private static InvalidRequestException wrong(Field field, Operator operator, String expected) {
        return Message.WRONG_OPERAND.as(
                (code, reason) -> new InvalidRequestException(code, reason, field.name()),
                operator.text(),
                field.name(),
                expected);
    }
}
