package org.alchemycdi.internal.migration;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.flywaydb.core.api.logging.LogFactory;

/**
 * Sends what Flyway logs to the loggers of its classes, lowered: its progress is DEBUG, because a migration is reported in
 * one line of ours, and so are its errors, because they are thrown. Warnings stay. Flyway makes the instance, by the name
 * of the class that is set in the configuration of one bind.
 */
public final class FlywayLogs implements LogCreator {

    /** Called by Flyway. */
    public FlywayLogs() {}

    /** Flyway instantiates with its own class loader, which need not see us, for example in the lib folder of an EAR. */
    static void use(FluentConfiguration configuration) {
        try {
            Class<?> seen = Class.forName(FlywayLogs.class.getName(), false, LogFactory.class.getClassLoader());
            if (seen == FlywayLogs.class) {
                configuration.loggers(seen.getName());
            }
        } catch (ClassNotFoundException e) {
            // Then Flyway logs as it does by itself.
        }
    }

    @Override
    public Log createLogger(Class<?> type) {
        return new Lowered(System.getLogger(type.getName()));
    }

    private record Lowered(Logger logger) implements Log {

        @Override
        public void debug(String message) {
            logger.log(Level.TRACE, message);
        }

        @Override
        public void info(String message) {
            logger.log(Level.DEBUG, message);
        }

        @Override
        public void warn(String message) {
            logger.log(Level.WARNING, message);
        }

        @Override
        public void error(String message) {
            logger.log(Level.DEBUG, message);
        }

        @Override
        public void error(String message, Exception cause) {
            logger.log(Level.DEBUG, message, cause);
        }

        @Override
        public void notice(String message) {
            logger.log(Level.DEBUG, message);
        }
    }
}
