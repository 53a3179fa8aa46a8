package org.alchemycdi.type;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.alchemycdi.model.UuidBase;

/** JSON in every form, and moments beside it. */
@Entity
public class Preferences extends UuidBase {

    /** Tells whether a row was written. */
    @Version
    int version;

    @Convert(converter = JsonObjectConverter.class)
    JsonObject document;

    @Convert(converter = JsonArrayConverter.class)
    JsonArray steps;

    @Convert(converter = JsonValueConverter.class)
    JsonValue anything;

    @Convert(converter = JsonMapConverter.class)
    Map<String, Object> flags;

    @Convert(converter = SettingsConverter.class)
    Settings settings;

    @Convert(converter = LimitsConverter.class)
    List<Settings.Limits> limits;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "valid_until")
    OffsetDateTime validUntil;
}
