package org.alchemycdi.internal.schema;

public final class Coercion {
    public Object coerce(Object v, Class<?> t, String p) {
        return v;
    }
}
