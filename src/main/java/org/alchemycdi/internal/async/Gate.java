package org.alchemycdi.internal.async;

import jakarta.annotation.Nullable;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.config.AsyncSettings;
import org.alchemycdi.internal.message.Message;

/**
 * Lets in as many units of a bind as it has connections; the others stand in line, in their order and without a thread.
 * Thread-safe.
 */
final class Gate {

    private final String bind;
    private final AsyncSettings settings;
    private final Clockwork clockwork;
    private final Set<Place> line = new LinkedHashSet<>();
    private int free;

    Gate(String bind, AsyncSettings settings, Clockwork clockwork) {
        this.bind = bind;
        this.settings = settings;
        this.clockwork = clockwork;
        this.free = settings.concurrency();
    }

    /** The place of one unit. */
    final class Place {

        private final CompletableFuture<Void> entry = new CompletableFuture<>();
        private boolean isInside;

        /** Done when the unit may work; exceptionally if it may not. */
        CompletableFuture<Void> entry() {
            return entry;
        }

        /** The unit is over, or wants in no longer. */
        void leave() {
            Place next = release(this);
            // Nobody waits for the entry of one that stood in line.
            entry.cancel(false);
            if (next != null) {
                next.entry.complete(null);
            }
        }
    }

    Place enter() {
        Place place = new Place();
        switch (admit(place)) {
            case INSIDE -> place.entry.complete(null);
            case IN_LINE -> limit(place);
            case FULL ->
                place.entry.completeExceptionally(
                        Message.QUEUE_FULL.as(AlchemyException::new, settings.queueSize(), bind, bind));
        }
        return place;
    }

    private enum Admission {
        INSIDE,
        IN_LINE,
        FULL
    }

    private synchronized Admission admit(Place place) {
        if (free > 0) {
            free--;
            place.isInside = true;
            return Admission.INSIDE;
        }
        return line.size() < settings.queueSize() && line.add(place) ? Admission.IN_LINE : Admission.FULL;
    }

    private void limit(Place place) {
        Future<?> limit = clockwork.after(settings.patience(), () -> giveUp(place));
        place.entry.whenComplete((inside, failure) -> limit.cancel(false));
    }

    private void giveUp(Place place) {
        if (withdraw(place)) {
            String patience = TimeLimit.text(settings.patience());
            place.entry.completeExceptionally(
                    Message.NO_PLACE.as(AlchemyException::new, bind, patience, settings.concurrency()));
        }
    }

    private synchronized boolean withdraw(Place place) {
        return line.remove(place);
    }

    /** Who comes in now, if anybody waits. */
    private synchronized @Nullable Place release(Place place) {
        if (!place.isInside) {
            line.remove(place);
            return null;
        }
        place.isInside = false;
        Iterator<Place> waiting = line.iterator();
        if (!waiting.hasNext()) {
            free++;
            return null;
        }
        Place next = waiting.next();
        waiting.remove();
        next.isInside = true;
        return next;
    }
}
