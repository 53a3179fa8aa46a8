package org.alchemycdi.internal.persistence;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.config.ConnectionSettings;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;

/**
 * A database that can be reached.
 *
 * @param ownPool the pool to close at the end, where the bind has its own
 * @param unitClasses entities that a persistence.xml lists
 */
public record Database(
        DataSource dataSource,
        boolean isJta,
        DatabaseProduct product,
        Optional<AgroalDataSource> ownPool,
        List<String> unitClasses,
        List<String> mappingFiles,
        Map<String, String> unitProperties)
        implements AutoCloseable {

    public static Database connect(BindPlan plan) {
        String bind = plan.name();
        ConnectionSettings connection = plan.settings().connection();
        if (connection instanceof ConnectionSettings.Url url) {
            return own(plan, url);
        }
        if (connection instanceof ConnectionSettings.Jndi jndi) {
            return of(plan, lookup(bind, jndi.name()), jndi.isJta());
        }
        if (connection instanceof ConnectionSettings.Unit unit) {
            PersistenceXml written = PersistenceXml.read(bind, unit.name(), plan.classLoader());
            return ofUnit(plan, unit.isLocal() ? written.local() : written);
        }
        throw new IllegalStateException("the bind " + bind + " has no connection, which is reported before");
    }

    private static Database own(BindPlan plan, ConnectionSettings.Url url) {
        if (plan.server().filter(JtaServer::stopsClassLoadersFirst).isPresent()) {
            // Loads what it takes to close a pool and a connection of this driver, which could not be loaded later.
            pooled(plan, url.lazy()).close();
        }
        return pooled(plan, url);
    }

    private static Database pooled(BindPlan plan, ConnectionSettings.Url url) {
        AgroalDataSource pool = new ConnectionPool(plan.name(), url, plan.classLoader()).open(plan.server());
        try {
            DatabaseProduct product = product(plan.name(), pool, e -> DriverWords.withoutUrl(e, url.url()));
            return new Database(pool, url.isJta(), product, Optional.of(pool), List.of(), List.of(), Map.of());
        } catch (Throwable e) {
            try (pool) {
                throw e;
            }
        }
    }

    private static Database of(BindPlan plan, DataSource dataSource, boolean isJta) {
        if (isJta && plan.server().isEmpty()) {
            throw Message.NO_JTA.as(ImproperConfigurationException::new, plan.name());
        }
        DatabaseProduct product = product(plan.name(), dataSource, UnaryOperator.identity());
        return new Database(dataSource, isJta, product, Optional.empty(), List.of(), List.of(), Map.of());
    }

    private static Database ofUnit(BindPlan plan, PersistenceXml unit) {
        Database reached = unit.dataSourceName()
                .map(name -> of(plan, lookup(plan.name(), name), unit.isJta()))
                .orElseGet(() -> own(plan, unit.url(plan.name())));
        return new Database(
                reached.dataSource(),
                reached.isJta(),
                reached.product(),
                reached.ownPool(),
                unit.classes(),
                unit.mappingFiles(),
                unit.mapping());
    }

    private static DataSource lookup(String bind, String name) {
        try {
            Object found = new InitialContext().lookup(name);
            if (found instanceof DataSource dataSource) {
                return dataSource;
            }
            throw Message.NOT_A_DATA_SOURCE.as(ImproperConfigurationException::new, name, bind);
        } catch (NamingException e) {
            throw Message.NO_SUCH_DATA_SOURCE.causedBy(e, ImproperConfigurationException::new, name, bind);
        }
    }

    private static DatabaseProduct product(String bind, DataSource dataSource, UnaryOperator<Throwable> shown) {
        try (Connection connection = dataSource.getConnection()) {
            return DatabaseProduct.of(connection.getMetaData());
        } catch (SQLException | RuntimeException | LinkageError e) {
            throw Message.DATABASE_UNREACHABLE.causedBy(
                    shown.apply(e), ImproperConfigurationException::new, bind, bind);
        }
    }

    /** How many connections are lent out; 0 where the pool is the server's, which does not tell. */
    long borrowedConnections() {
        return ownPool.map(pool -> pool.getMetrics().activeCount()).orElse(0L);
    }

    /** Without a lambda, whose first use loads classes, since Payara may have stopped the class loader. */
    @Override
    public void close() {
        if (ownPool.isPresent()) {
            ownPool.get().close();
        }
    }
}
