package org.alchemycdi.internal.persistence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Finds the JDBC driver of a URL in the application's class loader.
 *
 * <p>{@code DriverManager} is not enough: it looks for drivers once per JVM, so on a server it does not see those of a
 * war that is deployed later.
 */
public final class Drivers implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger("org.alchemycdi");

    private final ClassLoader classLoader;

    /** Those of an application. */
    public Drivers(ClassLoader classLoader) {
        this.classLoader = classLoader;
    }

    static Optional<Class<? extends Driver>> of(String url, ClassLoader classLoader) {
        return ServiceLoader.load(Driver.class, classLoader).stream()
                .flatMap(provider -> instance(provider).stream())
                .filter(driver -> accepts(driver, url))
                .<Class<? extends Driver>>map(Driver::getClass)
                .findFirst();
    }

    private static Optional<Driver> instance(ServiceLoader.Provider<Driver> provider) {
        try {
            return Optional.of(provider.get());
        } catch (ServiceConfigurationError unusable) {
            // Some other driver on the class path that cannot start is not our concern.
            return Optional.empty();
        }
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException refused) {
            return false;
        }
    }

    /** Takes the drivers of the application out of {@code DriverManager}, which would keep its class loader for ever. */
    @Override
    public void close() {
        for (Enumeration<Driver> drivers = DriverManager.getDrivers(); drivers.hasMoreElements(); ) {
            Driver driver = drivers.nextElement();
            if (driver.getClass().getClassLoader() == classLoader) {
                deregister(driver);
            }
        }
    }

    private static void deregister(Driver driver) {
        try {
            DriverManager.deregisterDriver(driver);
        } catch (SQLException | SecurityException e) {
            LOGGER.log(Level.WARNING, "the driver " + driver.getClass().getName() + " stays registered", e);
        }
    }
}
