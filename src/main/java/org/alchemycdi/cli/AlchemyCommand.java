package org.alchemycdi.cli;

import org.alchemycdi.cli.command.DatabaseCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The name under which everything stands. */
@Command(
        name = "alchemy",
        description = "Alchemy CDI: migrations and data of the databases of a Jakarta EE application.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = DatabaseCommand.class)
final class AlchemyCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do, for example: alchemy database history");
    }
}
