package org.alchemycdi.internal.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alchemycdi.internal.config.Limits;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Nearest;
import org.alchemycdi.internal.schema.Coercion;
import org.alchemycdi.internal.schema.Path;
import org.alchemycdi.internal.schema.Refusal;
import org.alchemycdi.internal.schema.Shown;
import org.alchemycdi.repository.InvalidRequestException;

/**
 * What a client asks for: query parameters, read strictly. Every refusal is an {@link InvalidRequestException} with the
 * name of the parameter as its attribute.
 *
 * @param parameters decoded
 */
record Asked(Map<String, List<String>> parameters, Limits limits) {

    private static final Coercion COERCION = new Coercion();
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
    private static final char SEPARATOR = ',';
    private static final char ESCAPE = '\\';

    void requireKnown(Collection<String> known) {
        for (String name : parameters.keySet()) {
            if (!known.contains(name)) {
                String shown = Shown.cut(name);
                throw Message.UNKNOWN_PARAMETER.as(
                        (code, reason) -> new InvalidRequestException(code, reason, shown),
                        shown,
                        Nearest.list(known),
                        Nearest.question(shown, known));
            }
        }
    }

    boolean has(String name) {
        return !parameters.getOrDefault(name, List.of()).isEmpty();
    }

    /** The one value, as it is written. */
    Optional<String> text(String name) {
        List<String> given = parameters.getOrDefault(name, List.of());
        if (given.size() > 1) {
            throw Message.REPEATED_PARAMETER.as(
                    (code, reason) -> new InvalidRequestException(code, reason, name), name, given.size());
        }
        return given.stream().findFirst();
    }

    /** The one value, of this type. */
    Optional<Object> value(String name, Class<?> type) {
        return text(name).map(text -> read(name, text, type));
    }

    private static Object read(String name, String text, Class<?> type) {
        return COERCION.coerce(text, type, name);
    }

    /** A whole number within these bounds, both included, which are not negative; written by digits alone. */
    Optional<Integer> number(String name, int least, int most) {
        return text(name).map(text -> number(name, text, least, most));
    }

    private static int number(String name, String text, int least, int most) {
        long number = DIGITS.matcher(text).matches() ? Long.parseLong(text) : Long.MIN_VALUE;
        if (number < least || number > most) {
            throw Refusal.ofValue(Path.of(name), null, text, "a whole number from %d to %d".formatted(least, most));
        }
        return (int) number;
    }

    /** The one value, which is one of these. */
    Optional<String> choice(String name, Collection<String> choices) {
        Optional<String> given = text(name);
        given.filter(text -> !choices.contains(text)).ifPresent(text -> {
            throw Refusal.ofValue(Path.of(name), null, text, "one of " + Nearest.list(choices));
        });
        return given;
    }

    /** Any number of values, repeated or with commas between them; nothing where the parameter is absent. */
    Optional<List<Object>> values(String name, Class<?> type) {
        if (!has(name)) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        parameters.get(name).forEach(text -> texts.addAll(split(text)));
        if (texts.size() > limits.values()) {
            throw Message.TOO_MANY_VALUES.as(
                    (code, reason) -> new InvalidRequestException(code, reason, name), limits.values(), name);
        }
        return Optional.of(texts.stream().map(text -> read(name, text, type)).toList());
    }

    /** At commas; a backslash takes the meaning from a comma or backslash behind it, and else stands for itself. */
    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == ESCAPE && i + 1 < text.length() && isSpecial(text.charAt(i + 1))) {
                i++;
                part.append(text.charAt(i));
            } else if (character == SEPARATOR) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(character);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static boolean isSpecial(char character) {
        return character == SEPARATOR || character == ESCAPE;
    }
}
