package org.alchemycdi.internal.message;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.ImproperConfigurationException;

/**
 * Makes one exception of several, because servers print only the first that a deployment has.
 *
 * <p>They print it up to four times, with all stacks. So that the mistakes are what is seen, they have none, and the stacks
 * of their causes end where the container's part would begin.
 */
public final class Failures {

    private static final String OURS = "org.alchemycdi.";
    private static final StackTraceElement[] NO_STACK = {};

    private Failures() {}

    public static AlchemyException together(List<? extends AlchemyException> failures) {
        failures.forEach(Failures::shorten);
        if (failures.size() == 1) {
            return failures.get(0);
        }
        String lines =
                failures.stream().map(failure -> "\n  " + failure.getMessage()).collect(Collectors.joining());
        AlchemyException all = Message.SEVERAL_MISTAKES.as(ImproperConfigurationException::new, failures.size(), lines);
        all.setStackTrace(NO_STACK);
        // Without a cause, all that there is to say of a mistake stands in its line.
        failures.stream().filter(failure -> failure.getCause() != null).forEach(all::addSuppressed);
        return all;
    }

    private static void shorten(AlchemyException failure) {
        failure.setStackTrace(NO_STACK);
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            cause.setStackTrace(untilOurs(cause.getStackTrace()));
        }
    }

    /** From where it was thrown to the last of our methods on the way to the container; all, if there is none. */
    private static StackTraceElement[] untilOurs(StackTraceElement[] stack) {
        int end = stack.length;
        while (end > 0 && !stack[end - 1].getClassName().startsWith(OURS)) {
            end--;
        }
        return end == 0 ? stack : Arrays.copyOf(stack, end);
    }
}
