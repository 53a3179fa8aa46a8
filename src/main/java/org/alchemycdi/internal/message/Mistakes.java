package org.alchemycdi.internal.message;

import java.util.ArrayList;
import java.util.List;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.ImproperConfigurationException;

/** Collects what is wrong with a deployment, so that all of it is reported at once. Not thread-safe. */
public final class Mistakes {

    private final List<AlchemyException> all = new ArrayList<>();

    public void add(Message message, Object... arguments) {
        add(message.as(ImproperConfigurationException::new, arguments));
    }

    public void add(AlchemyException mistake) {
        boolean known = all.stream().anyMatch(other -> other.getMessage().equals(mistake.getMessage()));
        if (!known) {
            all.add(mistake);
        }
    }

    /** In the order in which they were found, each text once. */
    public List<AlchemyException> all() {
        return List.copyOf(all);
    }
}
