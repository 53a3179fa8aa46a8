package org.alchemycdi.internal.persistence.platform;

import jakarta.annotation.Nullable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** An exception and all behind it: first the next exceptions of JDBC, then the causes. Circles are walked once. */
final class Causes {

    private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Throwable> inOrder = new ArrayList<>();

    private Causes() {}

    static List<Throwable> of(Throwable failure) {
        Causes causes = new Causes();
        causes.walk(failure);
        return causes.inOrder;
    }

    private void walk(@Nullable Throwable failure) {
        if (failure == null || !seen.add(failure)) {
            return;
        }
        inOrder.add(failure);
        if (failure instanceof SQLException exception) {
            walk(exception.getNextException());
        }
        walk(failure.getCause());
    }
}
