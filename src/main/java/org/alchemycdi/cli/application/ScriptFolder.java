package org.alchemycdi.cli.application;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alchemycdi.internal.config.BindSettings;

/** Where the scripts of a bind are among the sources: the first of Flyway's locations. */
public final class ScriptFolder {

    private static final String LOCATIONS = "flyway.locations";
    private static final String CLASS_PATH = "classpath:";
    private static final String FILE_SYSTEM = "filesystem:";

    private ScriptFolder() {}

    public static Path of(BindSettings settings, Path resources) {
        String location = first(settings);
        return location.startsWith(FILE_SYSTEM)
                ? Path.of(location.substring(FILE_SYSTEM.length()))
                : resources.resolve(withoutScheme(location));
    }

    /** The same on the class path. */
    static String location(BindSettings settings) {
        return withoutScheme(first(settings));
    }

    private static String first(BindSettings settings) {
        return configured(settings.flyway()).orElse("db/migration/" + settings.name());
    }

    private static Optional<String> configured(Map<String, String> flyway) {
        return Optional.ofNullable(flyway.get(LOCATIONS)).flatMap(text -> List.of(text.split(",")).stream()
                .map(String::strip)
                .filter(location -> !location.isEmpty())
                .findFirst());
    }

    private static String withoutScheme(String location) {
        String path = location.startsWith(CLASS_PATH) ? location.substring(CLASS_PATH.length()) : location;
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
