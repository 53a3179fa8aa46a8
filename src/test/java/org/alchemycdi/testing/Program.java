package org.alchemycdi.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** A class with a main method, in a process of its own, which waits for a word, works, and answers with one line. */
public final class Program {

    private static final String READY = "ready";
    private static final String LOGGING = "java.util.logging.config.file";

    private final Process process;
    private final BufferedReader output;

    private Program(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Called by the main method. */
    public static void answer(Callable<?> work) throws Exception {
        System.out.println(READY);
        System.in.read();
        System.out.println(work.call());
    }

    /**
     * Runs one program in several processes, all of which are given the word at once, and gives their answers.
     *
     * @param classes searched before the class path of the tests
     */
    public static List<String> runTogether(int count, Path classes, Class<?> main, String... arguments)
            throws IOException {
        return runTogether(classes, main, Collections.nCopies(count, arguments));
    }

    /** The same with arguments for each process. */
    public static List<String> runTogether(Path classes, Class<?> main, List<String[]> arguments) throws IOException {
        List<Program> programs = new ArrayList<>();
        try {
            for (String[] each : arguments) {
                programs.add(start(classes, main, each));
            }
            return go(programs);
        } finally {
            programs.forEach(program -> program.process.destroyForcibly());
        }
    }

    /** Runs a program until it says this line instead of an answer, and kills it there. */
    public static void killAt(String line, Path classes, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        Program program = start(classes, main, arguments);
        try {
            program.awaitReady();
            String said = program.go().join();
            if (!line.equals(said)) {
                throw new IllegalStateException("the process says " + said);
            }
        } finally {
            program.process.destroyForcibly().waitFor();
        }
    }

    private static List<String> go(List<Program> programs) throws IOException {
        for (Program program : programs) {
            program.awaitReady();
        }
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (Program program : programs) {
            answers.add(program.go());
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static Program start(Path classes, Class<?> main, String... arguments) throws IOException {
        String tests = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        // Its file is shared by processes that have the same number elsewhere; the warning of that would be an answer.
        command.add("-XX:-UsePerfData");
        if (System.getProperty(LOGGING) != null) {
            command.add("-D" + LOGGING + "=" + System.getProperty(LOGGING));
        }
        command.addAll(List.of("-cp", classes + File.pathSeparator + tests, main.getName()));
        command.addAll(List.of(arguments));
        return new Program(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    private void awaitReady() throws IOException {
        String line = output.readLine();
        if (!READY.equals(line)) {
            throw new IllegalStateException("the process says " + line);
        }
    }

    private CompletableFuture<String> go() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        return CompletableFuture.supplyAsync(this::readAnswer, task -> new Thread(task).start());
    }

    private String readAnswer() {
        try {
            return String.valueOf(output.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
