package org.alchemycdi.internal.persistence;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.config.Limits;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Nearest;

/**
 * All binds of the application, each opened once, by whoever comes first. Thread-safe.
 *
 * <p>Opening migrates the database before anything else can touch it, whichever way leads here.
 */
public final class Binds implements AutoCloseable {

    private final Map<String, Door> doors = new LinkedHashMap<>();

    public Binds(Collection<BindPlan> plans) {
        plans.forEach(plan -> doors.put(plan.name(), new Door(plan)));
    }

    /** The names, in the order of the configuration: {@code default} first. */
    public Set<String> names() {
        return Collections.unmodifiableSet(doors.keySet());
    }

    /** The bind of this name, opened if it was not. */
    public OpenBind get(String name) {
        Door door = doors.get(name);
        if (door == null) {
            throw Message.UNKNOWN_BIND.as(
                    ImproperConfigurationException::new,
                    name,
                    "run time",
                    String.join(", ", names()),
                    Nearest.question(name, names()));
        }
        return door.open();
    }

    /** How much one query of a bind may ask for; the bind is not opened for it. */
    public Limits limits(String name) {
        return doors.get(name).plan.settings().limits();
    }

    /** Whether work on a bind is async; the bind is not opened for it. */
    public boolean isAsync(String name) {
        return doors.get(name).plan.settings().async().isPresent();
    }

    /** How long an operation on an async bind may take. */
    Duration asyncTimeout(String name) {
        return doors.get(name).plan.settings().async().orElseThrow().timeout();
    }

    /** What is wrong with the connection of a bind, if it is; nothing is opened or migrated. */
    public Optional<AlchemyException> probe(String name) {
        try {
            Database.connect(doors.get(name).plan).close();
            return Optional.empty();
        } catch (AlchemyException e) {
            return Optional.of(e);
        }
    }

    /** Closes what was opened, in the reverse order, each whatever becomes of the others. */
    @Override
    public void close() {
        close(doors.values().iterator());
    }

    private static void close(Iterator<Door> doors) {
        if (doors.hasNext()) {
            Door door = doors.next();
            try (door) {
                close(doors);
            }
        }
    }

    private static final class Door implements AutoCloseable {

        private final BindPlan plan;
        private OpenBind bind;
        private boolean isClosed;

        Door(BindPlan plan) {
            this.plan = plan;
        }

        /** The lock lets one thread migrate and map while the others wait. */
        synchronized OpenBind open() {
            if (isClosed) {
                throw Message.BIND_CLOSED.as(ImproperConfigurationException::new, plan.name());
            }
            if (bind == null) {
                bind = OpenBind.open(plan);
            }
            return bind;
        }

        @Override
        public synchronized void close() {
            isClosed = true;
            OpenBind closing = bind;
            bind = null;
            if (closing != null) {
                closing.close();
            }
        }
    }
}
