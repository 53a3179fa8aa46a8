package org.alchemycdi.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.alchemycdi.internal.index.EntityIndexProcessor;

/**
 * A project as Maven would leave it after {@code mvn package}: sources, and an unpacked war in {@code target/shop}. Its database
 * is a file of H2.
 */
final class Shop {

    private static final Path DRIVER = Path.of("target", "jars", "h2.jar");

    private final Path folder;
    private final Path classes;

    private Shop(Path folder) {
        this.folder = folder;
        this.classes = folder.resolve("target/shop/WEB-INF/classes");
    }

    static Shop in(Path folder) {
        Shop shop = new Shop(folder);
        shop.write("src/main/resources/META-INF/microprofile-config.properties", """
                alchemy.default.url=jdbc:h2:file:./shop
                alchemy.default.user=sa
                """);
        shop.copy(DRIVER, "target/shop/WEB-INF/lib/h2.jar");
        return shop;
    }

    Path folder() {
        return folder;
    }

    String url() {
        return "jdbc:h2:file:" + folder.resolve("shop").toAbsolutePath();
    }

    Shop write(String file, String content) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Path from, String to) {
        try {
            Path path = folder.resolve(to);
            Files.createDirectories(path.getParent());
            Files.copy(from, path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entity as it is now; compiled at once. */
    Shop entity(String name, String body) {
        return source(name, body).compile();
    }

    /** The same for whoever compiles it by himself. */
    Shop source(String name, String body) {
        return write("src/main/java/shop/" + name + ".java", """
                package shop;

                import jakarta.persistence.*;

                @Entity
                public class %s extends org.alchemycdi.model.BigIntBase {
                %s
                }
                """.formatted(
                        name, body.indent(4).stripTrailing()));
    }

    private Shop compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Files.createDirectories(classes);
            List<Path> sources = new ArrayList<>();
            try (var found = Files.walk(folder.resolve("src/main/java"))) {
                found.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-processor",
                    EntityIndexProcessor.class.getName());
            boolean isCompiled = compiler.getTask(
                            null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!isCompiled) {
                throw new IllegalStateException("the shop does not compile");
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Run run(String... arguments) {
        return run(Map.of(), arguments);
    }

    Run run(Map<String, String> environment, String... arguments) {
        return Run.of(folder, environment, aboutThis(arguments));
    }

    Run onTerminal(String typed, String... arguments) {
        return Run.onTerminal(folder, typed, aboutThis(arguments));
    }

    private static String[] aboutThis(String... arguments) {
        List<String> all = new ArrayList<>(List.of("database", "--app", "target/shop"));
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }

    /** The first column of every row, as text. */
    List<String> query(String sql) {
        try (Connection connection = DriverManager.getConnection(url(), "sa", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void change(String sql) {
        try (Connection connection = DriverManager.getConnection(url(), "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The names of the tables, without that of the history. */
    List<String> tables() {
        return query("select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'"
                + " and lower(table_name) <> 'flyway_schema_history' order by 1");
    }
}
