package org.alchemycdi.internal.json;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.InvalidRequestException;

/**
 * Reads JSON that a client sent. Thread-safe.
 *
 * <p>Of members with the same name the last one counts, as in most languages. A byte order mark at the start is skipped.
 */
public final class JsonReader {

    // Made once: finding the JSON provider is a search for services.
    private final JsonParserFactory parsers =
            Json.createParserFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.LAST));

    /** @throws InvalidRequestException if this is not one JSON object in UTF-8 */
    public JsonObject object(byte[] data) {
        return object(data, StandardCharsets.UTF_8);
    }

    /** Reads to the end, but leaves the stream open. */
    public JsonObject object(InputStream data, Charset charset) {
        return object(bytes(data), charset);
    }

    public JsonObject object(byte[] data, Charset charset) {
        JsonValue value = value(data, charset, "object");
        if (value instanceof JsonObject object) {
            return object;
        }
        throw Message.JSON_OBJECT_EXPECTED.as(InvalidRequestException::new, described(value));
    }

    /** @throws InvalidRequestException if this is not one JSON value in UTF-8 */
    public JsonValue value(byte[] data) {
        return value(data, StandardCharsets.UTF_8);
    }

    /** Reads to the end, but leaves the stream open. */
    public JsonValue value(InputStream data, Charset charset) {
        return value(bytes(data), charset);
    }

    public JsonValue value(byte[] data, Charset charset) {
        return value(data, charset, "value");
    }

    private JsonValue value(byte[] data, Charset charset, String due) {
        String text = decoded(data, charset);
        if (text.isBlank()) {
            throw Message.EMPTY_DATA.as(InvalidRequestException::new, due);
        }
        try (JsonParser parser = parsers.createParser(new StringReader(text))) {
            parser.next();
            JsonValue value = parser.getValue();
            if (parser.hasNext()) {
                // Parsson's own reader of values stops at the end of the first and says nothing.
                throw new JsonParsingException("more than one value", parser.getLocation());
            }
            return value;
        } catch (JsonParsingException e) {
            throw Message.MALFORMED_JSON.causedBy(e, InvalidRequestException::new, place(e.getLocation()));
        } catch (RuntimeException e) {
            // Parsson has no common type for what it refuses: numbers of too many digits, objects nested too deep.
            throw Message.MALFORMED_JSON.causedBy(e, InvalidRequestException::new, " that can be read");
        }
    }

    // A reader of bytes would put question marks for what is no UTF-8, and these would end up in the database.
    private static String decoded(byte[] data, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(data)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Message.WRONG_CHARSET.causedBy(e, InvalidRequestException::new, charset.name());
        }
    }

    private static byte[] bytes(InputStream data) {
        try {
            return data.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String place(JsonLocation location) {
        return location == null || location.getLineNumber() < 1
                ? ""
                : " at line %d, column %d".formatted(location.getLineNumber(), location.getColumnNumber());
    }

    static String described(JsonValue value) {
        return switch (value.getValueType()) {
            case ARRAY -> "an array";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case TRUE, FALSE, NULL -> value.getValueType().name().toLowerCase(Locale.ROOT);
            case OBJECT -> "an object";
        };
    }
}
