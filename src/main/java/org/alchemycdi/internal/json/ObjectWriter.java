package org.alchemycdi.internal.json;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Writes the members of an object in their order, nulls included. */
record ObjectWriter(List<Member> members) implements ValueWriter {

    /**
     * One member, with all that can be known before its value.
     *
     * @param start the name in quotes and the colon
     * @param isThere whether an object has the member at all
     * @param writer for values that are not null
     */
    record Member(
            byte[] start,
            Predicate<Object> isThere,
            Function<Object, Object> source,
            @Nullable Format format,
            boolean isNillable,
            ValueWriter writer) {

        static byte[] start(String name) {
            JsonOutput out = new JsonOutput();
            out.text(name);
            out.raw(':');
            return out.toBytes();
        }

        private @Nullable Object valueOf(Object owner) {
            Object value = source.apply(owner);
            Object content = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            return content == null || format == null ? content : format.toJson(content);
        }
    }

    @Override
    public void write(Object owner, JsonOutput out) {
        out.raw('{');
        boolean first = true;
        for (Member member : members) {
            if (!member.isThere().test(owner)) {
                continue;
            }
            Object value = member.valueOf(owner);
            if (value != null || member.isNillable()) {
                if (!first) {
                    out.raw(',');
                }
                first = false;
                out.raw(member.start());
                ValueWriter.write(value, member.writer(), out);
            }
        }
        out.raw('}');
    }
}
