package org.alchemycdi.internal.autogenerate;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Entities of ten columns, a relation, a unique key and an index each, which are compiled when they are asked for.
 *
 * @param changed how many have one more column
 */
record ManyEntities(int count, int changed) {

    private static final String SOURCE = """
            package many;

            import jakarta.persistence.*;

            @Entity
            @Table(indexes = @Index(columnList = "first_name"))
            public class Entity%1$d {
                @Id
                @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "many_seq")
                @SequenceGenerator(name = "many_seq", sequenceName = "many_seq")
                Long id;

                @Column(length = 80, nullable = false) String firstName;
                @Column(unique = true) String email;
                int amount;
                long total;
                boolean active;
                java.math.BigDecimal price;
                java.time.Instant created;
                java.time.LocalDate day;
                java.util.UUID token;
                @ManyToOne Entity%2$d other;
                %3$s
            }
            """;

    List<Class<?>> compiledIn(Path folder) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString(), "-cp", persistence()));
        for (int i = 0; i < count; i++) {
            String added = i < changed ? "String added;" : "";
            Path source = sources.resolve("Entity" + i + ".java");
            Files.writeString(source, SOURCE.formatted(i, (i + 1) % count, added));
            arguments.add(source.toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("not compiled: " + sources);
        }
        return loaded(classes);
    }

    /** The class path of a test may be no more than a jar that names others. */
    private static String persistence() {
        try {
            return Path.of(jakarta.persistence.Entity.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Left open for as long as the test runs, since the entities load what they need when they need it. */
    private List<Class<?>> loaded(Path classes) throws IOException {
        URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, ManyEntities.class.getClassLoader());
        List<Class<?>> entities = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                entities.add(loader.loadClass("many.Entity" + i));
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return entities;
    }
}
