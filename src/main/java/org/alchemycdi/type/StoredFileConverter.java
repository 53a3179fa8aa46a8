package org.alchemycdi.type;

import jakarta.annotation.Nullable;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * Keeps a {@link StoredFile} as JSON. It applies by itself to all attributes of that type; only a unit of a persistence.xml
 * must list it. Thread-safe.
 */
@Converter(autoApply = true)
public final class StoredFileConverter implements AttributeConverter<StoredFile, JsonText> {

    private final JsonForm<Row> form = TypeBacking.find().json(Row.class);

    /** All of it, also what the JSON of a response leaves out. */
    record Row(String store, String key, String name, String contentType, long size, String checksum) {}

    @Override
    public @Nullable JsonText convertToDatabaseColumn(@Nullable StoredFile file) {
        return file == null
                ? null
                : form.write(new Row(
                        file.store(), file.key(), file.name(), file.contentType(), file.size(), file.checksum()));
    }

    @Override
    public @Nullable StoredFile convertToEntityAttribute(@Nullable JsonText json) {
        Row row = json == null ? null : form.read(json);
        return row == null
                ? null
                : new StoredFile(row.store(), row.key(), row.name(), row.contentType(), row.size(), row.checksum());
    }
}
