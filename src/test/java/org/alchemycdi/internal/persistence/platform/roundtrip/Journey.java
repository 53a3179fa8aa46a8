package org.alchemycdi.internal.persistence.platform.roundtrip;

import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The types that EclipseLink wraps in converters, inside collections. */
@Entity
class Journey {

    @Id
    UUID id;

    @ElementCollection
    Set<Instant> departures = new HashSet<>();

    @ElementCollection
    Set<UUID> tickets = new HashSet<>();

    @ElementCollection
    Set<LocalDateTime> meals = new HashSet<>();

    @ElementCollection
    Set<Integer> platforms = new HashSet<>();

    @ElementCollection
    Set<BigDecimal> fares = new HashSet<>();

    @ElementCollection
    Set<DayOfWeek> days = new HashSet<>();

    @ElementCollection
    Map<String, Instant> arrivals = new HashMap<>();

    @ElementCollection
    Map<UUID, String> seats = new HashMap<>();

    @ElementCollection
    Map<Instant, UUID> guides = new HashMap<>();

    @ElementCollection
    @Convert(converter = MomentConverter.class)
    Set<Moment> moments = new HashSet<>();

    @ElementCollection
    @Convert(attributeName = "key", converter = MomentConverter.class)
    Map<Moment, String> diary = new HashMap<>();

    @ElementCollection
    List<Place> places = new ArrayList<>();
}
