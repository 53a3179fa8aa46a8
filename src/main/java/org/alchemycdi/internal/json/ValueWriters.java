package org.alchemycdi.internal.json;

import jakarta.annotation.Nullable;
import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.alchemycdi.internal.json.ObjectWriter.Member;
import org.alchemycdi.internal.schema.EntityAttribute;
import org.alchemycdi.internal.schema.EntityShape;
import org.alchemycdi.internal.schema.Mapping.Kind;
import org.alchemycdi.internal.schema.Property;
import org.alchemycdi.internal.schema.Shapes;
import org.alchemycdi.schema.Patch;
import org.alchemycdi.type.HashedPassword;

/** Finds the writer of a class, once. Thread-safe. */
final class ValueWriters {

    private final Shapes shapes = new Shapes();
    private final LazyJsonb jsonb;
    private final boolean isExact;
    private final Map<Class<?>, ValueWriter> known = new ConcurrentHashMap<>();

    /** @param isExact whether numbers are written so that they can be read again */
    ValueWriters(LazyJsonb jsonb, boolean isExact) {
        this.jsonb = jsonb;
        this.isExact = isExact;
    }

    void write(@Nullable Object value, JsonOutput out) {
        if (value == null) {
            out.raw("null");
        } else {
            writer(value.getClass()).write(value, out);
        }
    }

    private ValueWriter writer(Class<?> type) {
        return Shapes.known(known, type, this::find);
    }

    private ValueWriter find(Class<?> type) {
        if (JsonbAnnotations.haveOwnForm(type)) {
            return this::byJsonb;
        }
        if (type == HashedPassword.class) {
            return (value, out) -> out.raw("null");
        }
        ValueWriter scalar = scalar(type);
        if (scalar != null) {
            return scalar;
        }
        ValueWriter structure = structure(type);
        if (structure != null) {
            return structure;
        }
        if (type.isRecord()) {
            return JsonbAnnotations.areBeyondUs(type, shapes) ? this::byJsonb : record(type);
        }
        return shapes.isMapped(type) ? entity(type) : this::byJsonb;
    }

    private @Nullable ValueWriter scalar(Class<?> type) {
        ValueWriter number = isExact ? ExactNumbers.find(type) : null;
        return number == null ? ScalarWriters.find(type) : number;
    }

    private void byJsonb(Object value, JsonOutput out) {
        out.raw(jsonb.toJson(value));
    }

    private @Nullable ValueWriter structure(Class<?> type) {
        if (Map.class.isAssignableFrom(type)) {
            return (value, out) -> members((Map<?, ?>) value, out);
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return (value, out) -> elements(((Iterable<?>) value).iterator(), out);
        }
        if (Stream.class.isAssignableFrom(type)) {
            return (value, out) -> elements(((Stream<?>) value).iterator(), out);
        }
        if (type.isArray()) {
            return this::array;
        }
        if (type == Patch.class) {
            return (value, out) -> write(((Patch<?>) value).value(), out);
        }
        return type == Optional.class ? (value, out) -> write(((Optional<?>) value).orElse(null), out) : null;
    }

    private void members(Map<?, ?> map, JsonOutput out) {
        char before = '{';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.raw(before);
            out.text(entry.getKey() == null ? "null" : ScalarWriters.name(entry.getKey()));
            out.raw(':');
            write(entry.getValue(), out);
            before = ',';
        }
        out.raw(before == '{' ? "{}" : "}");
    }

    private void elements(Iterator<?> elements, JsonOutput out) {
        char before = '[';
        while (elements.hasNext()) {
            out.raw(before);
            write(elements.next(), out);
            before = ',';
        }
        out.raw(before == '[' ? "[]" : "]");
    }

    private void array(Object array, JsonOutput out) {
        out.raw('[');
        for (int i = 0; i < Array.getLength(array); i++) {
            if (i > 0) {
                out.raw(',');
            }
            write(Array.get(array, i), out);
        }
        out.raw(']');
    }

    private ValueWriter record(Class<?> type) {
        return new ObjectWriter(shapes.schema(type).components().stream()
                .map(component -> JsonMember.of(component, type))
                .filter(JsonMember::isWritten)
                .map(member -> new Member(
                        Member.start(member.name()),
                        owner -> true,
                        member.property().accessor()::get,
                        member.format(),
                        member.isNillable(type),
                        ofProperty(member)))
                .toList());
    }

    // Only what is there without a query, and never a relation, which might lead through the whole database.
    private ValueWriter entity(Class<?> type) {
        EntityShape shape = shapes.entity(type);
        return new ObjectWriter(shape.attributes().stream()
                .filter(attribute -> attribute.kind() == Kind.BASIC || attribute.kind() == Kind.EMBEDDED)
                .flatMap(attribute -> Stream.of(JsonMember.of(attribute.property(), type))
                        .filter(JsonMember::isWritten)
                        .map(member -> member(member, attribute, shape)))
                .toList());
    }

    private Member member(JsonMember member, EntityAttribute attribute, EntityShape shape) {
        return new Member(
                Member.start(member.name()),
                owner -> shape.isLoaded(owner, attribute),
                attribute::get,
                member.format(),
                true,
                ofProperty(member));
    }

    // The declared type tells the writer where no subclass can come.
    private ValueWriter ofProperty(JsonMember member) {
        Property property = member.property();
        Class<?> declared = JsonMember.content(property.type()).boxed();
        boolean certain = member.format() == null && Modifier.isFinal(declared.getModifiers()) && !declared.isArray();
        ValueWriter scalar = certain && !JsonbAnnotations.haveOwnForm(declared) ? scalar(declared) : null;
        return scalar == null ? this::write : scalar;
    }
}
