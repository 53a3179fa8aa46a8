package org.alchemycdi.internal.file;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.config.FileStoreSettings;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Nearest;
import org.alchemycdi.type.FileStore;

/** The stores by their names: those of the configuration, and those of the application. */
public final class StoreDirectory {

    private static final String DEFAULT = "default";

    private final Map<String, FileStoreSettings> settings;
    private final Function<String, Optional<FileStore>> beans;
    private final Map<String, FileStore> opened = new TreeMap<>();

    /** @param beans finds a store of the application */
    public StoreDirectory(Map<String, FileStoreSettings> settings, Function<String, Optional<FileStore>> beans) {
        this.settings = Map.copyOf(settings);
        this.beans = beans;
    }

    /**
     * Makes the directories, before anybody asks.
     *
     * @throws ImproperConfigurationException if one cannot be made or written
     */
    void open() {
        new TreeMap<>(settings).values().forEach(store -> store.directory()
                .ifPresent(path -> opened.put(store.name(), FileSystemStore.in(store.name(), path))));
    }

    /** The one that is meant where none is named. */
    String defaultName() {
        Collection<String> names = settings.keySet();
        return names.size() == 1 ? names.iterator().next() : DEFAULT;
    }

    FileStore get(String name) {
        FileStore configured = opened.get(name);
        return configured != null
                ? configured
                : beans.apply(name)
                        .orElseThrow(() -> Message.NO_SUCH_STORE.as(
                                ImproperConfigurationException::new,
                                name,
                                Nearest.list(new TreeSet<>(opened.keySet())),
                                Nearest.question(name, opened.keySet())));
    }

    long maxSize(String name) {
        FileStoreSettings store = settings.get(name);
        return store == null ? FileStoreSettings.DEFAULT_MAX_SIZE : store.maxSize();
    }
}
