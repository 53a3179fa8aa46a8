package org.alchemycdi.filter;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps the statements that EclipseLink logs, without their parameters, instead of printing them. */
final class SqlLog extends Handler {

    private static final Logger LOGGER = Logger.getLogger("org.eclipse.persistence");

    private final List<String> statements = new CopyOnWriteArrayList<>();

    static SqlLog open() {
        SqlLog log = new SqlLog();
        log.setLevel(Level.ALL);
        LOGGER.addHandler(log);
        LOGGER.setUseParentHandlers(false);
        return log;
    }

    /** What was logged since the last call. */
    List<String> take() {
        List<String> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    @Override
    public void publish(LogRecord message) {
        statements.add(message.getMessage().lines().findFirst().orElse(""));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOGGER.removeHandler(this);
        LOGGER.setUseParentHandlers(true);
    }
}
