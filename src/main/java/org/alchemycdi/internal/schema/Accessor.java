package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import java.lang.invoke.MethodHandle;

/** Reads and writes one property of an object; what the property's own code throws goes on as it is. */
public final class Accessor {

    private final @Nullable MethodHandle getter;
    private final @Nullable MethodHandle setter;

    Accessor(@Nullable MethodHandle getter, @Nullable MethodHandle setter) {
        this.getter = getter;
        this.setter = setter;
    }

    public boolean isReadable() {
        return getter != null;
    }

    public boolean isWritable() {
        return setter != null;
    }

    public @Nullable Object get(Object owner) {
        try {
            return (Object) getter.invokeExact(owner);
        } catch (Throwable thrown) {
            throw Handles.unchecked(thrown);
        }
    }

    public void set(Object owner, @Nullable Object value) {
        try {
            setter.invokeExact(owner, value);
        } catch (Throwable thrown) {
            throw Handles.unchecked(thrown);
        }
    }
}
