package org.alchemycdi.cdi;

import java.util.List;
import java.util.stream.Collectors;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.message.Message;

/** Makes one exception of several, because servers print only the first that a deployment has. */
final class Failures {

    private Failures() {}

    static AlchemyException together(List<? extends AlchemyException> failures) {
        if (failures.size() == 1) {
            return failures.get(0);
        }
        String lines =
                failures.stream().map(failure -> "\n  " + failure.getMessage()).collect(Collectors.joining());
        AlchemyException all = Message.SEVERAL_MISTAKES.as(ImproperConfigurationException::new, failures.size(), lines);
        failures.forEach(all::addSuppressed);
        return all;
    }
}
