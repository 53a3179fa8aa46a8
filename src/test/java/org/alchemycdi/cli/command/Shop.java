package org.alchemycdi.cli.command;

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

/** An application of one entity, {@code Product} with the attribute {@code name}, and of scripts; its database is a file of H2. */
record Shop(Path folder) {

    private static final String PRODUCT = """
            package shop;

            import jakarta.persistence.Entity;
            import jakarta.persistence.Id;

            @Entity
            public class Product {
                @Id
                private long id;
                private String name;
            }
            """;

    static final String TABLE = "create table product (id bigint primary key, name varchar(255));";

    static Shop in(Path folder) {
        Shop shop = new Shop(folder);
        Path source = shop.write("Product.java", PRODUCT);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-d",
                    Files.createDirectories(shop.app()).toString(),
                    "-cp",
                    Run.classPath(),
                    "-processor",
                    EntityIndexProcessor.class.getName());
            compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            return shop;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path app() {
        return folder.resolve("app");
    }

    Path scripts() {
        return app().resolve("db/migration/default");
    }

    Shop script(String name, String sql) {
        write("app/db/migration/default/" + name, sql);
        return this;
    }

    Path write(String name, String content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Run run(String... command) {
        List<String> line = new ArrayList<>(
                List.of("--app", app().toString(), "--resources", app().toString(), "--no-prompt", "--url", url()));
        line.addAll(List.of(command));
        return Run.of(folder, Map.of(), line);
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("database");
    }

    void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** In lower case, in the order of the letters. */
    List<String> tables() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select lower(table_name) from information_schema.tables"
                        + " where table_schema <> 'INFORMATION_SCHEMA' order by 1")) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }
}
