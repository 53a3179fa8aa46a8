package org.alchemycdi.internal.persistence.platform.roundtrip;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.alchemycdi.type.JsonText;

@Converter
public class JsonConverter implements AttributeConverter<String, JsonText> {

    @Override
    public JsonText convertToDatabaseColumn(String json) {
        return json == null ? null : new JsonText(json);
    }

    @Override
    public String convertToEntityAttribute(JsonText json) {
        return json == null ? null : json.text();
    }
}
