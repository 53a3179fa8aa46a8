package org.alchemycdi.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between an application and a database server on this machine, and can stop passing on what either says. */
public final class StallingProxy implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Object passage = new Object();
    private boolean isStalled;

    public StallingProxy(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** From now on nothing passes. */
    public void stall() {
        synchronized (passage) {
            isStalled = true;
        }
    }

    /** What has waited passes, and all that comes. */
    public void goOn() {
        synchronized (passage) {
            isStalled = false;
            passage.notifyAll();
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "stalling-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket near = door.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(near);
                sockets.add(far);
                start(() -> pass(near, far));
                start(() -> pass(far, near));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                awaitPassage();
                out.write(buffer, 0, length);
                out.flush();
            }
        } catch (IOException | InterruptedException over) {
            // One of the two has hung up.
        }
    }

    private void awaitPassage() throws InterruptedException {
        synchronized (passage) {
            while (isStalled) {
                passage.wait();
            }
        }
    }

    @Override
    public void close() {
        goOn();
        try {
            door.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
