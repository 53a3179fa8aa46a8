package org.alchemycdi.internal.schema;

import java.util.*;

public final class AttributeSchemas implements org.alchemycdi.schema.Schemas {
    public <S> S toSchema(Object e, Class<S> s) {
        throw new UnsupportedOperationException();
    }

    public <T> T toModel(Object d, Class<T> t) {
        try {
            T x;
            if (t.isInstance(d)) return t.cast(d);
            var c = t.getDeclaredConstructor();
            c.setAccessible(true);
            x = c.newInstance();
            apply(present(d), x);
            return x;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> present(Object d) {
        return (Map<String, Object>) d;
    }

    public void apply(Map<String, ?> p, Object e) {
        p.forEach((k, v) -> {
            for (var m : e.getClass().getMethods())
                if (m.getName().equalsIgnoreCase("set" + k))
                    try {
                        m.invoke(e, v);
                    } catch (Exception x) {
                        throw new IllegalStateException(x);
                    }
        });
    }

    public void requireComplete(Object e) {}
}
