package org.alchemycdi.internal.async;

/** What an operation does that can be asked to end early. */
@FunctionalInterface
public interface Interruptible {

    /** What cannot be. */
    Interruptible NEVER = () -> false;

    /**
     * Asks it to end, once, on any thread.
     *
     * @return whether it has not ended yet, and may be asked again
     */
    boolean interrupt();
}
