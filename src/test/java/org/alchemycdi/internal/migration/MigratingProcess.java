package org.alchemycdi.internal.migration;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** An application in a process of its own, which waits for a word, migrates, and says how many scripts it applied. */
final class MigratingProcess {

    private static final String READY = "ready";

    private final Process process;
    private final BufferedReader output;

    private MigratingProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Called in the process. */
    public static void main(String[] arguments) throws IOException {
        FlywayMigrations migrations = new FlywayMigrations(
                arguments[0], Product.of(arguments[1]), MigratingProcess.class.getClassLoader(), Map.of());
        System.out.println(READY);
        System.in.read();
        System.out.println(migrations.migrate());
    }

    /** @param classes the folder with the scripts */
    static MigratingProcess start(Path classes, String bind, String url) throws IOException {
        String tests = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new MigratingProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes + File.pathSeparator + tests,
                        MigratingProcess.class.getName(),
                        bind,
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    void awaitReady() throws IOException {
        String line = output.readLine();
        if (!READY.equals(line)) {
            throw new IllegalStateException("the process says " + line);
        }
    }

    /** The number of scripts that it applied. */
    CompletableFuture<Integer> go() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        return CompletableFuture.supplyAsync(this::answer);
    }

    private int answer() {
        try {
            return Integer.parseInt(output.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        process.destroyForcibly();
    }
}
