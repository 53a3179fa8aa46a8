package org.alchemycdi.internal.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Mistakes;
import org.eclipse.microprofile.config.Config;

/** Reads the stores of files; what is wrong goes to the mistakes, and reading goes on. */
public final class FileStoreReader {

    private static final Pattern KEY = Pattern.compile("alchemy\\.files\\.([^.]+)\\.(?:directory|max-size)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})(|KiB|MiB|GiB)");

    private final Config config;
    private final Mistakes mistakes;

    public FileStoreReader(Config config, Mistakes mistakes) {
        this.config = config;
        this.mistakes = mistakes;
    }

    /** The stores by name, in the order of their names. */
    public Map<String, FileStoreSettings> read() {
        Map<String, FileStoreSettings> stores = new TreeMap<>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .map(KEY::matcher)
                .filter(Matcher::matches)
                .map(key -> key.group(1))
                .forEach(store -> stores.computeIfAbsent(store, this::read));
        return stores;
    }

    private FileStoreSettings read(String store) {
        return new FileStoreSettings(store, directory(store), maxSize(store));
    }

    private Optional<Path> directory(String store) {
        String key = ApplicationKey.FILES_DIRECTORY.of(store);
        Optional<String> text = text(key);
        try {
            return text.map(Path::of);
        } catch (InvalidPathException e) {
            refuse(key, text.get(), "paths of directories");
            return Optional.empty();
        }
    }

    private long maxSize(String store) {
        String key = ApplicationKey.FILES_MAX_SIZE.of(store);
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return FileStoreSettings.DEFAULT_MAX_SIZE;
        }
        Matcher size = SIZE.matcher(text.get());
        if (!size.matches()) {
            refuse(key, text.get(), "sizes such as 500000, 64KiB, 10MiB or 2GiB");
            return FileStoreSettings.DEFAULT_MAX_SIZE;
        }
        return Long.parseLong(size.group(1)) << shift(size.group(2));
    }

    private static int shift(String unit) {
        return switch (unit) {
            case "KiB" -> 10;
            case "MiB" -> 20;
            case "GiB" -> 30;
            default -> 0;
        };
    }

    private Optional<String> text(String key) {
        return config.getOptionalValue(key, String.class).map(String::strip).filter(text -> !text.isEmpty());
    }

    private void refuse(String key, String text, String allowed) {
        mistakes.add(Message.UNKNOWN_VALUE, text, key, Values.source(config, key), allowed);
    }
}
