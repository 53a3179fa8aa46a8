package org.alchemycdi.benchmarks.deployments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Entities of three packages: ten columns each, and a relation to the one before. */
final class EntitySources {

    static final List<String> KINDS = List.of("First", "Second", "Third");

    private static final String SOURCE = """
            package %s;

            import jakarta.persistence.*;
            import java.math.BigDecimal;
            import java.time.*;

            @Entity
            public class %s {
                @Id private Long id;
                @Version private int version;
                @Column(nullable = false, length = 100) private String name;
                private String description;
                private Integer pages;
                private BigDecimal amount;
                private boolean active;
                private LocalDate published;
                private LocalDateTime changed;
                @ManyToOne(fetch = FetchType.LAZY) private %s previous;
            }
            """;

    private EntitySources() {}

    static String packageOf(String kind) {
        return "org.alchemycdi.benchmarks." + kind.toLowerCase(Locale.ROOT);
    }

    /** The names of the entities of a kind, if there are so many of all three. */
    static List<String> names(String kind, int entities) {
        List<String> names = new ArrayList<>();
        for (int i = KINDS.indexOf(kind); i < entities; i += KINDS.size()) {
            names.add(kind + names.size());
        }
        return names;
    }

    /** Writes so many entities, and gives the files. */
    static List<Path> write(int entities, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.createDirectories(folder);
        for (String kind : KINDS) {
            String previous = kind + 0;
            for (String name : names(kind, entities)) {
                String source = SOURCE.formatted(packageOf(kind), name, previous);
                files.add(Files.writeString(folder.resolve(name + ".java"), source));
                previous = name;
            }
        }
        return files;
    }
}
