package org.alchemycdi.library;

import java.time.Instant;

/** An event as it goes out. */
public record EventSchema(Long id, String name, Instant begins) {

    static EventSchema of(Event event) {
        return new EventSchema(event.getId(), event.getName(), event.getBegins());
    }
}
