package org.alchemycdi.cli.command;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alchemycdi.cli.application.CommandLineApplication;
import org.alchemycdi.cli.application.Given;
import org.alchemycdi.cli.output.Output;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The group of all commands; has the options that all of them take, before or after the command's own name. */
@Command(
        name = "database",
        aliases = "db",
        description = "Writes, runs and undoes migrations; loads and dumps data.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        subcommands = {
            InitCommand.class,
            RevisionCommand.class,
            UpgradeCommand.class,
            DowngradeCommand.class,
            HistoryCommand.class,
            CurrentCommand.class,
            HeadsCommand.class,
            BranchesCommand.class,
            MergeCommand.class,
            CheckCommand.class,
            ValidateCommand.class,
            RepairCommand.class,
            StampCommand.class,
            EnsureVersionCommand.class,
            ShowCommand.class,
            EditCommand.class,
            ListTemplatesCommand.class,
            DropAllCommand.class,
            DumpDataCommand.class,
            LoadDataCommand.class
        })
public final class DatabaseCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Option(
            names = "--app",
            paramLabel = "PATH",
            scope = ScopeType.INHERIT,
            description =
                    "The application: a war, packed or not, or folders of classes and jars as in a class path. Without"
                            + " it, the war in target.")
    Optional<String> application = Optional.empty();

    @Option(
            names = "--resources",
            paramLabel = "FOLDER",
            scope = ScopeType.INHERIT,
            defaultValue = "src/main/resources",
            description = "Where scripts are written and read first. Default: ${DEFAULT-VALUE}.")
    Path resources;

    @Option(
            names = {"--bind", "--bind-key"},
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "The bind. Without it, the default one, or all for commands that look at all, and drop-all.")
    Optional<String> bind = Optional.empty();

    @Option(
            names = "--url",
            paramLabel = "JDBC-URL",
            scope = ScopeType.INHERIT,
            description = "Where the database of the bind is, instead of what the application says.")
    Optional<String> url = Optional.empty();

    @Option(
            names = "--user",
            scope = ScopeType.INHERIT,
            description = "Who logs in there. The password is taken from ALCHEMY_<BIND>_PASSWORD.")
    Optional<String> user = Optional.empty();

    @Option(
            names = "-D",
            paramLabel = "KEY=VALUE",
            scope = ScopeType.INHERIT,
            description = "A key of the configuration, before all that the application and the environment say.")
    Map<String, String> keys = new LinkedHashMap<>();

    @Option(names = "--no-prompt", scope = ScopeType.INHERIT, description = "Does it without asking first.")
    boolean noPrompt;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Answers in JSON.")
    boolean json;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Shows what the libraries log, and where a failure comes from.")
    boolean verbose;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do, for example: alchemy database history");
    }

    /** The application that is meant. */
    CommandLineApplication application() {
        return CommandLineApplication.open(new Given(paths(), resources, bind, url, user, keys));
    }

    private List<Path> paths() {
        return application.stream()
                .flatMap(text -> Stream.of(text.split(File.pathSeparator)))
                .map(Path::of)
                .toList();
    }

    Output output() {
        CommandLine line = spec.commandLine();
        boolean isColoured = line.getColorScheme().ansi() != Ansi.OFF && Ansi.AUTO.enabled();
        return new Output(line.getOut(), line.getErr(), isColoured, json);
    }

    Confirmation confirmation() {
        return new Confirmation(noPrompt, output());
    }
}
