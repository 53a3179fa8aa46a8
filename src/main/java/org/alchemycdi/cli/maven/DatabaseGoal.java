package org.alchemycdi.cli.maven;

import java.io.File;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.alchemycdi.cli.Main;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * A command about the project that is built; META-INF/maven/plugin.xml has the goals. What the command line takes as options, a
 * goal takes as properties of the user ({@code -Dbind=users}). Nobody is asked.
 */
public final class DatabaseGoal extends AbstractMojo {

    private static final List<String> VALUES = List.of("bind", "url", "user", "rev-id", "table", "dir");
    private static final List<String> FLAGS =
            List.of("no-autogenerate", "sql", "allow-drop", "purge", "json", "verbose");

    // Set by Maven.
    private MavenProject project;
    private MavenSession session;
    private MojoExecution execution;

    /** Called by Maven. */
    public DatabaseGoal() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        String[] arguments = Stream.of(always(), options(), keys(), target())
                .flatMap(List::stream)
                .toArray(String[]::new);
        int exitCode = Main.run(writer(System.out), writer(System.err), arguments);
        if (exitCode != 0) {
            throw new MojoFailureException("alchemy:" + execution.getGoal() + " ended with " + exitCode);
        }
    }

    private List<String> always() throws MojoExecutionException {
        String resources = new File(project.getBasedir(), "src/main/resources").getPath();
        return List.of("database", execution.getGoal(), "--no-prompt", "--app", classPath(), "--resources", resources);
    }

    private String classPath() throws MojoExecutionException {
        try {
            List<String> existing = project.getRuntimeClasspathElements().stream()
                    .filter(path -> new File(path).exists())
                    .toList();
            return String.join(File.pathSeparator, existing);
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("the class path of the project is not known", e);
        }
    }

    private List<String> options() {
        Properties given = session.getUserProperties();
        List<String> options = new ArrayList<>();
        VALUES.stream()
                .filter(given::containsKey)
                .forEach(name -> options.addAll(List.of("--" + name, given.getProperty(name))));
        FLAGS.stream().filter(given::containsKey).forEach(name -> options.add("--" + name));
        if (given.containsKey("m")) {
            options.addAll(List.of("-m", given.getProperty("m")));
        }
        return options;
    }

    /** Those of the configuration that begin with {@code alchemy.}; Maven makes them no system properties. */
    private List<String> keys() {
        Properties given = session.getUserProperties();
        return given.stringPropertyNames().stream()
                .filter(name -> name.startsWith("alchemy."))
                .sorted()
                .flatMap(name -> Stream.of("-D", name + "=" + given.getProperty(name)))
                .toList();
    }

    private List<String> target() {
        return Stream.ofNullable(session.getUserProperties().getProperty("target"))
                .toList();
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, Charset.defaultCharset());
    }
}
