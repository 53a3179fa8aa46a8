package org.alchemycdi.cli.maven;

import java.io.File;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
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

    // Set by Maven.
    private MavenProject project;
    private MavenSession session;
    private MojoExecution execution;

    /** Called by Maven. */
    public DatabaseGoal() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (project.getPackaging().equals("pom")) {
            getLog().info("No application is built here.");
            return;
        }
        String[] arguments = Stream.concat(always().stream(), said().stream()).toArray(String[]::new);
        int exitCode = Main.run(writer(System.out), writer(System.err), arguments);
        if (exitCode != 0) {
            throw new MojoFailureException("alchemy:" + execution.getGoal() + " ended with " + exitCode);
        }
    }

    private List<String> always() throws MojoExecutionException {
        String resources = new File(project.getBasedir(), "src/main/resources").getPath();
        return List.of("database", execution.getGoal(), "--no-prompt", "--app", classPath(), "--resources", resources);
    }

    private List<String> said() {
        return new GoalArguments(
                        Main.command(execution.getGoal()).getCommandSpec(),
                        session.getUserProperties(),
                        project.getBasedir().toPath())
                .all();
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

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, Charset.defaultCharset());
    }
}
