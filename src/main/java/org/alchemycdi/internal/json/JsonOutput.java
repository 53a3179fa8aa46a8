package org.alchemycdi.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON as UTF-8, written straight into a buffer that grows. Text outside ASCII stays as it is. */
final class JsonOutput {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[1024];
    private int size;

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** JSON of its own, such as a number, a keyword or a bracket. */
    void raw(String ascii) {
        int length = ascii.length();
        ensure(length);
        for (int i = 0; i < length; i++) {
            bytes[size++] = (byte) ascii.charAt(i);
        }
    }

    void raw(char ascii) {
        ensure(1);
        bytes[size++] = (byte) ascii;
    }

    /** JSON that is in UTF-8 already. */
    void raw(byte[] json) {
        ensure(json.length);
        System.arraycopy(json, 0, bytes, size, json.length);
        size += json.length;
    }

    /** A text in quotes. */
    void text(String text) {
        int length = text.length();
        ensure(length + 2);
        bytes[size++] = '"';
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if (character < 0x80) {
                ascii(character);
            } else if (Character.isHighSurrogate(character)
                    && i + 1 < length
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                fourBytes(Character.toCodePoint(character, text.charAt(++i)));
            } else {
                severalBytes(character);
            }
        }
        raw('"');
    }

    private void ascii(char character) {
        if (character >= 0x20 && character != '"' && character != '\\') {
            raw(character);
            return;
        }
        switch (character) {
            case '"' -> raw("\\\"");
            case '\\' -> raw("\\\\");
            case '\n' -> raw("\\n");
            case '\r' -> raw("\\r");
            case '\t' -> raw("\\t");
            case '\b' -> raw("\\b");
            case '\f' -> raw("\\f");
            default -> escaped(character);
        }
    }

    private void severalBytes(char character) {
        if (Character.isSurrogate(character)) {
            // Half a pair has no bytes in UTF-8.
            escaped(character);
            return;
        }
        ensure(3);
        if (character < 0x800) {
            bytes[size++] = (byte) (0xC0 | character >> 6);
        } else {
            bytes[size++] = (byte) (0xE0 | character >> 12);
            bytes[size++] = (byte) (0x80 | character >> 6 & 0x3F);
        }
        bytes[size++] = (byte) (0x80 | character & 0x3F);
    }

    private void fourBytes(int codePoint) {
        ensure(4);
        bytes[size++] = (byte) (0xF0 | codePoint >> 18);
        bytes[size++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
        bytes[size++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
        bytes[size++] = (byte) (0x80 | codePoint & 0x3F);
    }

    private void escaped(char character) {
        raw("\\u");
        ensure(4);
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[size++] = HEX[character >> shift & 0xF];
        }
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
