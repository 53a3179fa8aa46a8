package org.alchemycdi.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;

/** Ports that were free a moment ago. */
final class Ports {

    private Ports() {}

    static int free() {
        return freeOr(0);
    }

    /** The preferred port, or another if it is taken. */
    static int freeOr(int preferred) {
        try (ServerSocket socket = new ServerSocket(preferred)) {
            return socket.getLocalPort();
        } catch (BindException e) {
            return free();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
