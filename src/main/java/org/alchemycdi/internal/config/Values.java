package org.alchemycdi.internal.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Mistakes;
import org.eclipse.microprofile.config.Config;

/** The values of one bind, checked; a wrong one is reported and replaced by its default. */
final class Values {

    private static final String FILE = "META-INF/microprofile-config.properties";

    /** What Payara calls every such file. */
    private static final String FILE_ON_PAYARA = "Properties";

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    private final Config config;
    private final String bind;
    private final Mistakes mistakes;

    Values(Config config, String bind, Mistakes mistakes) {
        this.config = config;
        this.bind = bind;
        this.mistakes = mistakes;
    }

    Optional<String> text(ConfigKey key) {
        return text(key.of(bind));
    }

    Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(text -> !text.isEmpty());
    }

    List<String> list(ConfigKey key) {
        return text(key).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    boolean flag(ConfigKey key) {
        return choice(key, Map.of("true", true, "false", false), false);
    }

    <V> V choice(ConfigKey key, Map<String, V> allowed, V otherwise) {
        String names = String.join(", ", allowed.keySet().stream().sorted().toList());
        return parse(key, names, text -> Optional.ofNullable(allowed.get(text.toLowerCase(Locale.ROOT))), otherwise);
    }

    int count(ConfigKey key, int least, int otherwise) {
        String allowed = "whole numbers from %d on".formatted(least);
        return parse(key, allowed, text -> wholeNumber(text).filter(number -> number >= least), otherwise);
    }

    int count(ConfigKey key, int least, int most, int otherwise) {
        String allowed = "whole numbers from %d to %d".formatted(least, most);
        return parse(
                key, allowed, text -> wholeNumber(text).filter(number -> number >= least && number <= most), otherwise);
    }

    Duration duration(ConfigKey key, Duration otherwise) {
        return parse(key, "durations such as 500ms, 5s, 10m, 1h or PT5S", Values::duration, otherwise);
    }

    /** Where the value of a key was found, as far as MicroProfile Config tells it. */
    String source(ConfigKey key) {
        return source(key.of(bind));
    }

    String source(String name) {
        return source(config, name);
    }

    static String source(Config config, String name) {
        String source = config.getConfigValue(name).getSourceName();
        if (source == null) {
            return "in the configuration";
        }
        return "in " + (source.equals(FILE_ON_PAYARA) ? FILE : source);
    }

    private <V> V parse(ConfigKey key, String allowed, Function<String, Optional<V>> parser, V otherwise) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        Optional<V> value = parser.apply(text.get());
        if (value.isEmpty()) {
            mistakes.add(Message.UNKNOWN_VALUE, text.get(), key.of(bind), source(key), allowed);
        }
        return value.orElse(otherwise);
    }

    private static Optional<Integer> wholeNumber(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<Duration> duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (matcher.matches()) {
            return Optional.of(withUnit(Long.parseLong(matcher.group(1)), matcher.group(2)));
        }
        try {
            return Optional.of(Duration.parse(text)).filter(duration -> !duration.isNegative());
        } catch (DateTimeParseException notIso) {
            return Optional.empty();
        }
    }

    private static Duration withUnit(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }
}
