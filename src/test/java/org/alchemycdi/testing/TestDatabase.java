package org.alchemycdi.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;

/** An empty database of its own, gone when it is closed. */
public final class TestDatabase implements AutoCloseable {

    private final DatabaseProduct product;
    private final String url;
    private final Runnable drop;

    private TestDatabase(DatabaseProduct product, String url, Runnable drop) {
        this.product = product;
        this.url = url;
        this.drop = drop;
    }

    /** @param folder where SQLite keeps its file; the others do not touch it */
    public static TestDatabase create(DatabaseProduct product, Path folder) {
        return switch (product) {
            case H2 -> h2();
            case SQLITE -> sqlite(folder);
            case POSTGRESQL -> postgresql();
            case MARIADB -> mariadb();
            case OTHER -> throw new IllegalArgumentException("no test database for " + product);
        };
    }

    private static TestDatabase h2() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=300";
        return new TestDatabase(DatabaseProduct.H2, url, () -> execute(url, "shutdown"));
    }

    private static TestDatabase sqlite(Path folder) {
        String url = "jdbc:sqlite:" + folder.resolve(UUID.randomUUID() + ".db") + "?foreign_keys=true&busy_timeout=300";
        return new TestDatabase(DatabaseProduct.SQLITE, url, () -> {});
    }

    private static TestDatabase postgresql() {
        PostgresServer server = PostgresServer.running();
        String name = server.createDatabase();
        return new TestDatabase(DatabaseProduct.POSTGRESQL, server.url(name), () -> server.dropDatabase(name));
    }

    private static TestDatabase mariadb() {
        MariaDbServer server = MariaDbServer.running();
        String name = server.createDatabase();
        return new TestDatabase(DatabaseProduct.MARIADB, server.url(name), () -> server.dropDatabase(name));
    }

    public DatabaseProduct product() {
        return product;
    }

    public String url() {
        return url;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    public void execute(String sql) {
        execute(url, sql);
    }

    /** The names of all sequences, as the catalog has them. */
    public List<String> sequences() {
        return switch (product) {
            case SQLITE -> List.of();
            case MARIADB ->
                query("select table_name from information_schema.tables"
                        + " where table_type = 'SEQUENCE' and table_schema = database() order by lower(table_name)");
            default -> query("select sequence_name from information_schema.sequences order by lower(sequence_name)");
        };
    }

    /** The first column of every row, as text. */
    public List<String> query(String sql) {
        try (Connection connection = connect();
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

    @Override
    public void close() {
        drop.run();
    }

    @Override
    public String toString() {
        return product.toString();
    }

    private static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
