package org.alchemycdi.servers;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that writes all it says to a file, and that ends with {@link #close()} or with this JVM. */
final class ChildProcess implements AutoCloseable {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration RUN_LIMIT = Duration.ofMinutes(3);
    private static final int LAST_LINES = 60;

    private final Path log;
    private final Thread stopper = new Thread(this::stop, "stopper");
    private Process process;

    private ChildProcess(Path log) {
        this.log = log;
    }

    static ChildProcess start(List<String> command, Path directory, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        ChildProcess child = new ChildProcess(log);
        // If this JVM is told to end right now, the stopper waits here until there is something to stop.
        synchronized (child) {
            Runtime.getRuntime().addShutdownHook(child.stopper);
            child.process = builder.start();
        }
        return child;
    }

    /**
     * Runs a command and gives what it says.
     *
     * @throws IllegalStateException if it fails or does not end in time
     */
    static String run(List<String> command, Path directory) throws IOException, InterruptedException {
        try (ChildProcess child = start(command, directory, directory.resolve("command.log"))) {
            if (!child.endsWithin(RUN_LIMIT) || child.process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed:\n" + child.endOfLog());
            }
            return child.log();
        }
    }

    long pid() {
        return process.pid();
    }

    /** The processor time that the process, without those that it started, has used so far. */
    Duration processorTime() {
        return processorTime(process.toHandle());
    }

    static Duration processorTime(ProcessHandle handle) {
        return handle.info()
                .totalCpuDuration()
                .orElseThrow(
                        () -> new IllegalStateException("This system does not tell the processor time of " + handle));
    }

    /** Gives the process a line to read. */
    void say(String line) throws IOException {
        Writer input = process.outputWriter();
        input.write(line + "\n");
        input.flush();
    }

    /** Waits until the process ends by itself. */
    void await() throws InterruptedException {
        process.waitFor();
    }

    /** Whether the process ends within this time, which is not waited for longer than that takes. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    String log() throws IOException {
        return Files.readString(log, StandardCharsets.ISO_8859_1);
    }

    String endOfLog() throws IOException {
        List<String> lines = log().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    /** Stops the process and its descendants, by force where asking does not help; may be called twice. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(stopper);
        } catch (IllegalStateException e) {
            // This JVM is ending, and the stopper finds nothing left to do.
        }
    }

    private synchronized void stop() {
        if (process == null) {
            return; // It could not be started.
        }
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        family.forEach(ProcessHandle::destroy);
        try {
            process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
    }
}
