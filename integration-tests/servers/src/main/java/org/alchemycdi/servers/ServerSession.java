package org.alchemycdi.servers;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Runs the server that {@link Settings} describes while JUnit runs tests, and tells them its
 * address and its log as the system properties {@code alchemy.base-url} and {@code alchemy.server-log}.
 */
public final class ServerSession implements LauncherSessionListener {

    private RunningServer server;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            server = RunningServer.start(Settings.server(), Settings.applications(), Settings.launch(Ports.free()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        System.setProperty("alchemy.base-url", server.baseUri().toString());
        System.setProperty("alchemy.server-log", server.log().toString());
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        server.close();
    }
}
