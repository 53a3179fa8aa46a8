package org.alchemycdi.internal.migration;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.alchemycdi.testing.MariaDbServer;
import org.alchemycdi.testing.PostgresServer;
import org.h2.tools.Server;

/** A database, empty, that several processes can use. */
record SharedDatabase(String url, Runnable stop) implements AutoCloseable {

    /**
     * H2 is a server in this process, or a file of which the first process that opens it becomes the server, and writes what is
     * committed at once.
     */
    enum Kind {
        H2,
        H2_FILE,
        SQLITE,
        POSTGRESQL,
        MARIADB;

        SharedDatabase create(Path folder) throws SQLException {
            return switch (this) {
                case H2 -> h2Server(folder.resolve("users" + UUID.randomUUID()));
                case H2_FILE -> of(h2File(folder) + ";WRITE_DELAY=0");
                case SQLITE -> of("jdbc:sqlite:" + folder.resolve("users.db"));
                case POSTGRESQL -> {
                    PostgresServer server = PostgresServer.running();
                    yield of(server.url(server.createDatabase()));
                }
                case MARIADB -> {
                    MariaDbServer server = MariaDbServer.running();
                    yield of(server.url(server.createDatabase()));
                }
            };
        }
    }

    /** As H2 does it by itself: what was committed in the last half second is lost where the process is killed. */
    static SharedDatabase forgetful(Path folder) {
        return of(h2File(folder));
    }

    private static String h2File(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("users") + ";AUTO_SERVER=TRUE";
    }

    private static SharedDatabase h2Server(Path file) throws SQLException {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        return new SharedDatabase("jdbc:h2:tcp://localhost:" + server.getPort() + "/" + file, server::stop);
    }

    private static SharedDatabase of(String url) {
        return new SharedDatabase(url, () -> {});
    }

    @Override
    public void close() {
        stop.run();
    }
}
