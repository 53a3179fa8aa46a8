package org.alchemycdi.internal.autogenerate;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.testing.TestDatabase;
import org.flywaydb.core.Flyway;

/** A database that is drafted for, and that Flyway runs the drafts on, each as a migration of its own. */
final class LiveDatabase implements AutoCloseable {

    private static final String HISTORY = "flyway_schema_history";

    private final TestDatabase database;
    private final Path scripts;
    private final AgroalDataSource pool;
    private int version;

    /** @param folder which is empty */
    LiveDatabase(TestDatabase database, Path folder) {
        this.database = database;
        this.scripts = folder;
        this.pool = pool(database.url());
    }

    static AgroalDataSource pool(String url) {
        try {
            return AgroalDataSource.from(
                    new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(5)
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    Draft draft(MappedTables target) {
        return draft(target, false, Set.of());
    }

    Draft draft(MappedTables target, boolean allowDrop, Set<String> former) {
        return new Autogenerate("default", dataSource(), target, new Options(allowDrop, former, Set.of(HISTORY)))
                .draft();
    }

    /** Runs a script as the next migration. */
    void run(String script) {
        version++;
        try {
            Files.writeString(scripts.resolve("V" + version + "__draft.sql"), script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Flyway.configure()
                .dataSource(dataSource())
                .locations("filesystem:" + scripts)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** Begins again with the first migration. */
    void forgetHistory() {
        database.execute("drop table " + history());
        while (version > 0) {
            scripts.resolve("V" + version + "__draft.sql").toFile().delete();
            version--;
        }
    }

    private String history() {
        return database.product() == DatabaseProduct.H2 ? "\"" + HISTORY + "\"" : HISTORY;
    }

    /** All there is but Flyway's history, in an order of its own and without the names of keys. */
    Catalog catalog(String... schemas) {
        try (Connection connection = pool.getConnection()) {
            Product product = Product.of(connection).orElseThrow();
            Catalog all = product.reader().read(connection, SchemaNames.of(product.currentSchema(), List.of(schemas)));
            TreeMap<ObjectName, Table> tables = new TreeMap<>(all.tables());
            tables.keySet().removeIf(name -> name.name().equalsIgnoreCase(HISTORY));
            return Plain.of(new Catalog(all.schemas(), tables, all.sequences()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    ScriptWriter writer() {
        try (Connection connection = pool.getConnection()) {
            return Product.of(connection).orElseThrow().writer();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
