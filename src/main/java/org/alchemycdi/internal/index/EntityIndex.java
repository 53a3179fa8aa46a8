package org.alchemycdi.internal.index;

import java.io.*;
import java.net.*;
import java.util.*;

public final class EntityIndex {
    final Set<Class<?>> s = new LinkedHashSet<>();

    public static EntityIndex load(ClassLoader c) {
        EntityIndex x = new EntityIndex();
        try {
            for (URL u : Collections.list(c.getResources("META-INF/alchemy/entities"))) {
                try (var r = new BufferedReader(new InputStreamReader(u.openStream()))) {
                    for (String l; (l = r.readLine()) != null; )
                        if (!l.isBlank()) x.s.add(Class.forName(l.trim(), false, c));
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return x;
    }

    public Set<Class<?>> entities() {
        return s;
    }
}
