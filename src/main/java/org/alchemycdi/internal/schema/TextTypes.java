package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;

/** Texts, truth values, and the types that are written as texts. */
final class TextTypes {

    private TextTypes() {}

    static Stream<BasicType> all() {
        return Stream.of(
                BasicType.of(String.class, "a text", TextTypes::text),
                BasicType.of(Character.class, "a single character", TextTypes::character),
                BasicType.of(char[].class, "a text", TextTypes::characters),
                BasicType.of(Boolean.class, "true or false", TextTypes::truth),
                BasicType.of(UUID.class, "a UUID such as 123e4567-e89b-12d3-a456-426614174000", TextTypes::uuid),
                BasicType.of(byte[].class, "a text in base64", TextTypes::bytes),
                BasicType.of(URI.class, "a URI such as https://example.org/a", TextTypes::uri),
                BasicType.of(URL.class, "a URL such as https://example.org/a", TextTypes::url));
    }

    // A number or a truth value is taken as its text, as the original does.
    private static @Nullable String text(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        boolean single = value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof UUID
                || value instanceof TemporalAccessor
                || value instanceof TemporalAmount
                || value instanceof URI
                || value instanceof URL;
        return single ? value.toString() : null;
    }

    private static @Nullable Character character(Object value) {
        if (value instanceof Character character) {
            return character;
        }
        return value instanceof String text && text.length() == 1 ? text.charAt(0) : null;
    }

    private static @Nullable char[] characters(Object value) {
        if (value instanceof char[] characters) {
            return characters;
        }
        return value instanceof String text ? text.toCharArray() : null;
    }

    private static @Nullable Boolean truth(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        boolean text = value instanceof String;
        return text && ((String) value).equalsIgnoreCase("true")
                ? Boolean.TRUE
                : text && ((String) value).equalsIgnoreCase("false") ? Boolean.FALSE : null;
    }

    // UUID.fromString also takes "1-2-3-4-5".
    private static @Nullable UUID uuid(Object value) {
        if (value instanceof UUID uuid) {
            return uuid;
        }
        UUID lenient = value instanceof String text ? UUID.fromString(text) : null;
        return lenient != null && lenient.toString().equalsIgnoreCase((String) value) ? lenient : null;
    }

    private static @Nullable byte[] bytes(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        return value instanceof String text ? Base64.getDecoder().decode(text) : null;
    }

    private static @Nullable URI uri(Object value) {
        if (value instanceof URI uri) {
            return uri;
        }
        return value instanceof String text && !text.isEmpty() ? URI.create(text) : null;
    }

    private static @Nullable URL url(Object value) {
        if (value instanceof URL url) {
            return url;
        }
        URI uri = uri(value);
        try {
            return uri == null ? null : uri.toURL();
        } catch (MalformedURLException e) {
            return null;
        }
    }
}
