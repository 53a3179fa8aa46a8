package org.alchemycdi.mistakes.wrong;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Fails when CDI runs and all binds are open; the web.xml of one of the wars names it. */
public class FailingListener implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        throw new IllegalStateException("this application fails late");
    }
}
