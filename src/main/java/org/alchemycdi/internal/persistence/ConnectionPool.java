package org.alchemycdi.internal.persistence;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.cache.ConnectionCache;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.config.ConnectionSettings;
import org.alchemycdi.internal.config.PoolSettings;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.internal.persistence.platform.SqlFailure;

/** Builds the own pool of a bind that is configured by URL. */
final class ConnectionPool {

    private static final String FOREIGN_KEYS = "foreign_keys";

    private final String bind;
    private final ConnectionSettings.Url settings;
    private final ClassLoader classLoader;

    ConnectionPool(String bind, ConnectionSettings.Url settings, ClassLoader classLoader) {
        this.bind = bind;
        this.settings = settings;
        this.classLoader = classLoader;
    }

    AgroalDataSource open(Optional<JtaServer> server) {
        PoolSettings pool = settings.pool();
        AgroalConnectionPoolConfigurationSupplier configuration = new AgroalConnectionPoolConfigurationSupplier()
                .minSize(pool.minSize())
                .maxSize(pool.maxSize())
                .acquisitionTimeout(pool.acquisitionTimeout())
                .reapTimeout(pool.idleTimeout())
                .maxLifetime(pool.maxLifetime())
                .idleValidationTimeout(pool.validateAfter())
                .connectionValidator(ConnectionValidator.defaultValidator())
                .exceptionSorter(ConnectionPool::isDisconnected)
                // The default cache is thread-local and would keep our class loader in the server's threads.
                .connectionCache(ConnectionCache.none())
                .connectionFactoryConfiguration(factory());
        if (settings.isJta()) {
            configuration.transactionIntegration(new AgroalTransactions(server.orElseThrow(this::noTransactions)));
        }
        try {
            return AgroalDataSource.from(
                    new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(configuration));
        } catch (SQLException e) {
            throw Message.DATABASE_UNREACHABLE.causedBy(e, ImproperConfigurationException::new, bind, bind);
        }
    }

    private AgroalConnectionFactoryConfigurationSupplier factory() {
        AgroalConnectionFactoryConfigurationSupplier factory =
                new AgroalConnectionFactoryConfigurationSupplier().jdbcUrl(settings.url());
        factory.connectionProviderClass(driver());
        if (needsForeignKeys()) {
            factory.jdbcProperty(FOREIGN_KEYS, "true");
        }
        settings.user().ifPresent(user -> factory.principal(new NamePrincipal(user)));
        settings.password().ifPresent(password -> factory.credential(new SimplePassword(password.text())));
        return factory;
    }

    /** SQLite checks them only when told to. */
    private boolean needsForeignKeys() {
        return DatabaseProduct.ofUrl(settings.url()) == DatabaseProduct.SQLITE
                && !settings.url().toLowerCase(Locale.ROOT).contains(FOREIGN_KEYS);
    }

    /** Such a connection is not lent again. */
    private static boolean isDisconnected(SQLException failure) {
        return SqlFailure.of(failure).kind() == SqlFailure.Kind.CONNECTION;
    }

    private Class<?> driver() {
        return settings.driver()
                .<Class<?>>map(this::load)
                .or(() -> Drivers.of(settings.url(), classLoader))
                .orElseThrow(
                        () -> Message.NO_DRIVER.as(ImproperConfigurationException::new, bind, settings.scheme(), bind));
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, true, classLoader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw Message.DRIVER_NOT_FOUND.causedBy(e, ImproperConfigurationException::new, bind, name);
        }
    }

    private ImproperConfigurationException noTransactions() {
        return Message.NO_JTA.as(ImproperConfigurationException::new, bind);
    }
}
