package org.alchemycdi.internal.json;

import jakarta.annotation.Nullable;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.InvalidRequestException;

/**
 * The objects of a JSON array in UTF-8, read one by one. A byte order mark at the start is skipped, a name that one of them has
 * twice is refused. The stream stays open.
 *
 * <p>What is no such array is an {@link InvalidRequestException}, thrown where it is met.
 */
public final class JsonRows implements Iterator<Map<String, ?>> {

    private static final int LONGEST_BLANK = 8192;

    private final JsonParser parser;
    private @Nullable Event ahead;

    public JsonRows(InputStream data) {
        BufferedReader text =
                new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8.newDecoder()), LONGEST_BLANK);
        if (attempt(() -> isBlank(text))) {
            throw Message.EMPTY_DATA.as(InvalidRequestException::new, "array");
        }
        parser = Json.createParser(text);
        if (attempt(parser::next) != Event.START_ARRAY) {
            throw Message.JSON_ARRAY_EXPECTED.as(
                    InvalidRequestException::new, JsonReader.described(attempt(parser::getValue)));
        }
    }

    /** Leaves out nothing but a byte order mark. */
    private static boolean isBlank(BufferedReader text) {
        try {
            text.mark(1);
            if (text.read() != '\uFEFF') {
                text.reset();
            }
            text.mark(LONGEST_BLANK);
            int character = ' ';
            for (int i = 0; Character.isWhitespace(character) && i < LONGEST_BLANK; i++) {
                character = text.read();
            }
            text.reset();
            return character < 0;
        } catch (IOException e) {
            throw new JsonException("unreadable", e);
        }
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            ahead = attempt(this::advance);
        }
        return ahead != Event.END_ARRAY;
    }

    private Event advance() {
        Event event = parser.next();
        if (event == Event.END_ARRAY && parser.hasNext()) {
            throw new JsonParsingException("more than one value", parser.getLocation());
        }
        return event;
    }

    @Override
    public Map<String, ?> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Event event = ahead;
        ahead = null;
        if (event != Event.START_OBJECT) {
            throw Message.JSON_OBJECT_EXPECTED.as(
                    InvalidRequestException::new, JsonReader.described(attempt(parser::getValue)));
        }
        return attempt(this::object);
    }

    // Parsson refuses names that are given twice in builders, but not here.
    private Map<String, ?> object() {
        Map<String, Object> row = new LinkedHashMap<>();
        while (parser.next() != Event.END_OBJECT) {
            String name = parser.getString();
            parser.next();
            if (row.put(name, parser.getValue()) != null) {
                throw new JsonParsingException("a name is given twice", parser.getLocation());
            }
        }
        return row;
    }

    private static <R> R attempt(Supplier<R> step) {
        try {
            return step.get();
        } catch (JsonParsingException e) {
            throw Message.MALFORMED_JSON.causedBy(e, InvalidRequestException::new, JsonReader.place(e.getLocation()));
        } catch (RuntimeException e) {
            if (e instanceof JsonException && e.getCause() instanceof IOException failure) {
                throw unreadable(failure);
            }
            // Parsson has no common type for what it refuses: numbers of too many digits, objects nested too deep.
            throw Message.MALFORMED_JSON.causedBy(e, InvalidRequestException::new, " that can be read");
        }
    }

    private static RuntimeException unreadable(IOException failure) {
        return failure instanceof CharacterCodingException
                ? Message.WRONG_CHARSET.causedBy(failure, InvalidRequestException::new, StandardCharsets.UTF_8.name())
                : new UncheckedIOException(failure);
    }
}
