package org.alchemycdi.internal.persistence.platform.roundtrip;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

@Embeddable
class Place {

    String city;
    Instant visited;
    UUID guide;

    static Place of(String city, Instant visited, UUID guide) {
        Place place = new Place();
        place.city = city;
        place.visited = visited;
        place.guide = guide;
        return place;
    }
}
