package org.alchemycdi.internal.async;

import jakarta.annotation.Nullable;
import java.util.concurrent.CompletableFuture;

/**
 * The place of a unit at the gate of its bind: asked for with the first operation, given back at the end, and never asked for
 * after that, since nobody would give it back. Thread-safe.
 */
final class Entrance {

    private final Gate gate;
    private @Nullable Gate.Place place;
    private boolean isLeft;

    Entrance(Gate gate) {
        this.gate = gate;
    }

    /** Done when the unit may work; exceptionally if it may not, or no more. */
    synchronized CompletableFuture<Void> entry() {
        if (place == null && isLeft) {
            CompletableFuture<Void> none = new CompletableFuture<>();
            none.cancel(false);
            return none;
        }
        if (place == null) {
            place = gate.enter();
        }
        return place.entry();
    }

    /** The unit is over. */
    void leave() {
        Gate.Place left = left();
        if (left != null) {
            // Lets in another unit, whose operation may begin on this thread.
            left.leave();
        }
    }

    private synchronized @Nullable Gate.Place left() {
        Gate.Place left = place;
        place = null;
        isLeft = true;
        return left;
    }
}
