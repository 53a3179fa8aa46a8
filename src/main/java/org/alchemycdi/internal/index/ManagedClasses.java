package org.alchemycdi.internal.index;

import java.util.*;

public final class ManagedClasses {
    public static List<String> of(Set<Class<?>> e, EntityIndex i) {
        Set<String> r = new LinkedHashSet<>();
        for (Class<?> c : e) for (Class<?> k = c; k != Object.class; k = k.getSuperclass()) r.add(k.getName());
        return List.copyOf(r);
    }
}
