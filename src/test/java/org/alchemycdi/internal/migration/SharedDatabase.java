package org.alchemycdi.internal.migration;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.alchemycdi.testing.MariaDbServer;
import org.alchemycdi.testing.PostgresServer;
import org.h2.tools.Server;

/** A database, empty, that several processes can use. H2 is a server in this one. */
record SharedDatabase(String url, Runnable stop) implements AutoCloseable {

    static SharedDatabase create(Product product, Path folder) throws SQLException {
        return switch (product) {
            case SQLITE -> of("jdbc:sqlite:" + folder.resolve("users.db"));
            case POSTGRESQL -> {
                PostgresServer server = PostgresServer.running();
                yield of(server.url(server.createDatabase()));
            }
            case MARIADB -> {
                MariaDbServer server = MariaDbServer.running();
                yield of(server.url(server.createDatabase()));
            }
            case H2 -> {
                Server server =
                        Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
                String path = folder.resolve("users" + UUID.randomUUID()).toString();
                yield new SharedDatabase("jdbc:h2:tcp://localhost:" + server.getPort() + "/" + path, server::stop);
            }
        };
    }

    private static SharedDatabase of(String url) {
        return new SharedDatabase(url, () -> {});
    }

    @Override
    public void close() {
        stop.run();
    }
}
