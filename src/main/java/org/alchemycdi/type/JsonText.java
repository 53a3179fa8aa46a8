package org.alchemycdi.type;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * JSON as text. As the database side of an {@code AttributeConverter} it makes the column {@code json} or {@code jsonb}
 * and has the text bound as JSON, where a plain {@code String} would be stored as a JSON string or refused.
 *
 * <p>H2 and PostgreSQL give the text back formatted in their own way: compare it parsed.
 */
public record JsonText(String text) implements Serializable {

    public JsonText {
        requireNonNull(text, "text");
    }

    @Override
    public String toString() {
        return text;
    }
}
