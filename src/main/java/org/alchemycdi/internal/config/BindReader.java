package org.alchemycdi.internal.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Mistakes;
import org.alchemycdi.internal.message.Nearest;
import org.eclipse.microprofile.config.Config;

/** Reads every configured bind; what is wrong goes to the mistakes, and reading goes on. */
public final class BindReader {

    static final String PREFIX = "alchemy.";

    private final Config config;
    private final Mistakes mistakes;

    public BindReader(Config config, Mistakes mistakes) {
        this.config = config;
        this.mistakes = mistakes;
    }

    /** The binds by name: {@code default} first, then in the order of their names. */
    public Map<String, BindSettings> read() {
        Map<String, Set<String>> keysByBind = keysByBind();
        reportTwins(keysByBind.keySet());
        Map<String, BindSettings> binds = new LinkedHashMap<>();
        Set<String> defaultBind = keysByBind.get(AlchemyBind.DEFAULT);
        if (defaultBind != null) {
            binds.put(AlchemyBind.DEFAULT, readBind(AlchemyBind.DEFAULT, defaultBind));
        }
        keysByBind.forEach((bind, keys) -> binds.computeIfAbsent(bind, name -> readBind(name, keys)));
        return binds;
    }

    private Map<String, Set<String>> keysByBind() {
        Map<String, Set<String>> keysByBind = new TreeMap<>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> sort(name, keysByBind));
        return keysByBind;
    }

    private void sort(String name, Map<String, Set<String>> keysByBind) {
        String rest = name.substring(PREFIX.length());
        int dot = rest.indexOf('.');
        if (dot <= 0) {
            mistakes.add(Message.UNKNOWN_KEY, name, source(name), hint(PREFIX + AlchemyBind.DEFAULT + ".", rest));
            return;
        }
        if (ApplicationKey.isReserved(rest.substring(0, dot))) {
            checkReserved(name, rest, dot);
            return;
        }
        keysByBind
                .computeIfAbsent(rest.substring(0, dot), bind -> new TreeSet<>())
                .add(rest.substring(dot + 1));
    }

    private void checkReserved(String name, String rest, int dot) {
        if (ApplicationKey.isKnown(rest)) {
            return;
        }
        String word = rest.substring(0, dot);
        if (ConfigKey.find(rest.substring(dot + 1)).isPresent()) {
            mistakes.add(Message.RESERVED_NAME, word, name, source(name), word.toLowerCase(Locale.ROOT));
            return;
        }
        List<String> known = ApplicationKey.texts();
        String near = Nearest.of(rest, known)
                .map(" Did you mean \"%s%%s\"?".formatted(PREFIX)::formatted)
                .orElseGet(() -> " Known: %s after alchemy.".formatted(String.join(", ", known)));
        mistakes.add(Message.UNKNOWN_KEY, name, source(name), near);
    }

    private void reportTwins(Set<String> binds) {
        binds.stream()
                .collect(Collectors.groupingBy(bind -> bind.toLowerCase(Locale.ROOT)))
                .forEach((name, twins) -> {
                    if (twins.size() > 1) {
                        mistakes.add(Message.DUPLICATE_BIND, name, String.join(" and ", twins));
                    }
                });
    }

    private BindSettings readBind(String bind, Set<String> keys) {
        keys.stream().filter(key -> ConfigKey.find(key).isEmpty()).forEach(key -> reportUnknown(bind, key));
        return new SettingsReader(bind, new Values(config, bind, mistakes), keys, mistakes).read();
    }

    private void reportUnknown(String bind, String key) {
        String stem = PREFIX + bind + ".";
        mistakes.add(Message.UNKNOWN_KEY, stem + key, source(stem + key), hint(stem, key));
    }

    private static String hint(String stem, String key) {
        List<String> known = ConfigKey.texts();
        return Nearest.of(key, known)
                .map(near -> " Did you mean \"%s%s\"?".formatted(stem, near))
                .orElseGet(() -> " Known: %s after alchemy.<bind>.".formatted(String.join(", ", known)));
    }

    private String source(String name) {
        return Values.source(config, name);
    }
}
